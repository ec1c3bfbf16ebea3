package deltachain.core.lookup.fake;

/** Another backend under the name alpha. */
public final class SecondAlpha extends Alpha {}
