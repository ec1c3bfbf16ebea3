package deltachain.core.loss;

/** Checks of the elements of targets and outputs, worded alike. */
final class Elements {
  private Elements() {}

  /** Requires that the first {@code columns} of every {@code stride} targets are in that range. */
  static void requireTargets(
      double[] y, int rows, int columns, int stride, double low, double high, String expected) {
    for (int row = 0; row < rows; row++) {
      int from = row * stride;
      for (int i = from; i < from + columns; i++) {
        if (!(y[i] >= low && y[i] <= high)) {
          throw Targets.illegal(row, y[i], expected);
        }
      }
    }
  }

  static void requireProbabilities(double[] y, int rows, int columns, int stride) {
    requireTargets(y, rows, columns, stride, 0, 1, "a probability from 0 to 1");
  }

  static void requireSigns(double[] y, int rows, int columns, int stride) {
    for (int row = 0; row < rows; row++) {
      int from = row * stride;
      for (int i = from; i < from + columns; i++) {
        if (!(Math.abs(y[i]) == 1)) {
          throw Targets.illegal(row, y[i], "-1 or 1");
        }
      }
    }
  }

  /** Requires outputs in that range; NaN passes, and becomes the cost. */
  static void requireOutputs(
      double[] q, int rows, int columns, double low, double high, String expected) {
    for (int i = 0; i < rows * columns; i++) {
      if (q[i] < low || q[i] > high) {
        throw new IllegalArgumentException(
            "row " + i / columns + " of the outputs holds " + q[i] + ": expected " + expected);
      }
    }
  }
}
