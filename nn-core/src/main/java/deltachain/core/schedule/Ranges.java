package deltachain.core.schedule;

/** legal ranges, worded alike. */
final class Ranges {
  private Ranges() {}

  static void positive(String what, double value) {
    require(value > 0 && value < Double.POSITIVE_INFINITY, what, value, "a number > 0");
  }

  static void notNegative(String what, double value) {
    require(value >= 0 && value < Double.POSITIVE_INFINITY, what, value, "a number ≥ 0");
  }

  static void notBelowOne(String what, double value) {
    require(value >= 1 && value < Double.POSITIVE_INFINITY, what, value, "a number ≥ 1");
  }

  static void fraction(String what, double value) {
    require(value > 0 && value <= 1, what, value, "a number above 0, at most 1");
  }

  static void inside(String what, double value) {
    require(value > 0 && value < 1, what, value, "a number above 0 and below 1");
  }

  static void between(String what, double value, double low, double high) {
    require(value >= low && value <= high, what, value, "a number from " + low + " to " + high);
  }

  static void atLeastOne(String what, long value) {
    atLeast(what, value, 1);
  }

  static void atLeast(String what, long value, long least) {
    require(value >= least, what, value, "a whole number ≥ " + least);
  }

  private static void require(boolean legal, String what, Number value, String range) {
    if (!legal) {
      throw new IllegalArgumentException(what + " " + value + ": expected " + range);
    }
  }
}
