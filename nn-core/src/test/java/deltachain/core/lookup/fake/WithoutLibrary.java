package deltachain.core.lookup.fake;

import deltachain.spi.Backend;

/** A backend whose library is missing, with the highest priority: it fails when opened. */
public final class WithoutLibrary extends Alpha {

  @Override
  public String name() {
    return "without-library";
  }

  @Override
  public int priority() {
    return 90;
  }

  @Override
  public Backend open(int threads) {
    throw new NoClassDefFoundError("org/library/Matrix");
  }
}
