package deltachain.core.lookup.fake;

/** A backend that works: beta, priority 20. */
public final class Beta extends Alpha {

  @Override
  public String name() {
    return "beta";
  }

  @Override
  public int priority() {
    return 20;
  }
}
