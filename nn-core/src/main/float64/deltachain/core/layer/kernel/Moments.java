package deltachain.core.layer.kernel;

/** Moments of one row, accumulated in double. */
final class Moments {
  private Moments() {}

  /** The mean of the elements {@code from} … {@code from + length − 1}. */
  static double mean(double[] x, int from, int length) {
    var sum = 0d;
    for (int i = from; i < from + length; i++) {
      sum += x[i];
    }
    return sum / length;
  }

  /** The mean of (x − centre)² over those elements. */
  static double square(double[] x, int from, int length, double centre) {
    var sum = 0d;
    for (int i = from; i < from + length; i++) {
      var d = x[i] - 0d - centre;
      sum += d * d;
    }
    return sum / length;
  }
}
