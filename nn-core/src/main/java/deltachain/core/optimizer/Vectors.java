package deltachain.core.optimizer;

/** Vector operations of full-batch searches. */
final class Vectors {
  private Vectors() {}

  static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /** y += factor · x. */
  static void add(double factor, double[] x, double[] y) {
    for (int i = 0; i < x.length; i++) {
      y[i] += factor * x[i];
    }
  }

  static void scale(double factor, double[] x) {
    for (int i = 0; i < x.length; i++) {
      x[i] *= factor;
    }
  }

  static double largest(double[] x) {
    double largest = 0;
    for (double each : x) {
      largest = Math.max(largest, Math.abs(each));
    }
    return largest;
  }
}
