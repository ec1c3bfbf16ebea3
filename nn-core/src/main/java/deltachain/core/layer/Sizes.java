package deltachain.core.layer;

/** Legal ranges of what layers are made with, worded alike. */
final class Sizes {
  private Sizes() {}

  static int atLeastOne(String what, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(what + " " + value + ": expected at least 1");
    }
    return value;
  }

  static double positive(String what, double value) {
    return require(value > 0 && value < Double.POSITIVE_INFINITY, what, value, "> 0");
  }

  static double notNegative(String what, double value) {
    return require(value >= 0 && value < Double.POSITIVE_INFINITY, what, value, "≥ 0");
  }

  static double belowOne(String what, double value) {
    return require(value >= 0 && value < 1, what, value, "at least 0 and below 1");
  }

  static double upToOne(String what, double value) {
    return require(value >= 0 && value <= 1, what, value, "from 0 to 1");
  }

  static double finite(String what, double value) {
    return require(Double.isFinite(value), what, value, "that is finite");
  }

  private static double require(boolean legal, String what, double value, String range) {
    if (!legal) {
      throw new IllegalArgumentException(what + " " + value + ": expected a number " + range);
    }
    return value;
  }
}
