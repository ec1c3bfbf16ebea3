package deltachain.core.lookup.fake;

/** A backend that works, with alpha's priority: aardvark. */
public final class Aardvark extends Alpha {

  @Override
  public String name() {
    return "aardvark";
  }
}
