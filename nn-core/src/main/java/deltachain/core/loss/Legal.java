package deltachain.core.loss;

/** Checks of a loss's parameters, worded alike. */
final class Legal {
  private Legal() {}

  static void require(boolean legal, String parameter, double value, String range) {
    if (!legal) {
      throw new IllegalArgumentException(parameter + " " + value + ": expected " + range);
    }
  }

  static void requirePositive(String parameter, double value) {
    require(value > 0 && value < Double.POSITIVE_INFINITY, parameter, value, "a finite number > 0");
  }
}
