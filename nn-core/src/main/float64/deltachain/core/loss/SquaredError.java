package deltachain.core.loss;

/** C = scale · ½ Σ (q − y)² and its gradient: what the squared losses share. */
final class SquaredError {
  private SquaredError() {}

  static double evaluate(double[] q, double[] y, double[] dq, int length, double scale) {
    double factor = (double) scale;
    var sum = 0d;
    for (int i = 0; i < length; i++) {
      double error = q[i] - y[i];
      dq[i] = factor * error;
      sum += error * error;
    }
    return scale * 0.5d * sum;
  }
}
