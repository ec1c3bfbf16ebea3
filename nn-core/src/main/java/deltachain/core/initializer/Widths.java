package deltachain.core.initializer;

/** What initialisers require. */
final class Widths {
  private Widths() {}

  static void positive(String what, double value) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(what + " " + value + ": expected a number > 0");
    }
  }

  static void finite(String what, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(what + " " + value + ": expected a number that is finite");
    }
  }

  static void requireMatrix(String name, double[] values, int fanIn, int fanOut) {
    if ((long) fanIn * fanOut != values.length) {
      throw new IllegalArgumentException(
          name
              + " initial values are for a weight matrix ["
              + fanOut
              + " × "
              + fanIn
              + "], not for "
              + values.length
              + " biases");
    }
  }
}
