package deltachain.core.lookup.fake;

/** A provider that can't be instantiated. */
public final class Unloadable extends Alpha {

  public Unloadable() {
    throw new UnsatisfiedLinkError("no native kernels for this machine");
  }
}
