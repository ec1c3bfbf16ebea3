package deltachain.core.optimizer;

/** Legal ranges of hyper-parameters, worded alike. */
final class Ranges {
  private Ranges() {}

  static void positive(String what, double value) {
    require(value > 0 && value < Double.POSITIVE_INFINITY, what, value, "> 0");
  }

  static void notNegative(String what, double value) {
    require(value >= 0 && value < Double.POSITIVE_INFINITY, what, value, "≥ 0");
  }

  static void belowOne(String what, double value) {
    require(value >= 0 && value < 1, what, value, "at least 0 and below 1");
  }

  static void upToOne(String what, double value) {
    require(value >= 0 && value <= 1, what, value, "from 0 to 1");
  }

  static void aboveOne(String what, double value) {
    require(value > 1 && value < Double.POSITIVE_INFINITY, what, value, "> 1");
  }

  static void atLeast(String what, double value, double least) {
    require(value >= least && value < Double.POSITIVE_INFINITY, what, value, "≥ " + least);
  }

  private static void require(boolean legal, String what, double value, String range) {
    if (!legal) {
      throw new IllegalArgumentException(what + " " + value + ": expected a number " + range);
    }
  }
}
