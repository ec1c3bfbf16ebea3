package deltachain.core.activation;

/** What the row-wise activations share. */
final class Rows {
  private Rows() {}

  /** The greatest of the elements {@code from} … {@code to − 1}; NaN if one is. */
  static double max(double[] x, int from, int to) {
    double max = Double.NEGATIVE_INFINITY;
    for (int i = from; i < to; i++) {
      max = Math.max(max, x[i]);
    }
    return max;
  }

  /** Where the greatest element, or the first NaN, stands. */
  static int indexOfMax(double[] x, int from, int to) {
    int top = from;
    for (int i = from + 1; i < to; i++) {
      if (!(x[i] <= x[top])) {
        top = Double.isNaN(x[top]) ? top : i;
      }
    }
    return top;
  }
}
