package deltachain.core.loss;

import java.util.Arrays;

/**
 * Cosine distance of rows: l_i = 1 − cos φ_i with cos φ_i = q_i·y_i / (‖q_i‖ ‖y_i‖), from 0 to 2;
 * ∂l_i/∂q = (cos φ_i q_i/‖q_i‖ − y_i/‖y_i‖) / ‖q_i‖. A row of zeros has no direction: its distance
 * is 1, its gradient 0. Targets [n × k] are finite.
 */
public final class CosineDistance extends RowwiseLoss {

  /** The mean over the rows. */
  public CosineDistance() {
    this(Reduction.MEAN);
  }

  /** With that reduction. */
  public CosineDistance(Reduction reduction) {
    super(reduction);
  }

  @Override
  public String name() {
    return named("cosine_distance");
  }

  @Override
  void require(double[] q, double[] y, int rows, int columns, int targetColumns, int stride) {
    Targets.requireSameColumns(this, columns, targetColumns, stride);
    Elements.requireTargets(
        y, rows, columns, stride, -Double.MAX_VALUE, Double.MAX_VALUE, "a finite number");
  }

  @Override
  double row(
      double[] q, double[] y, double[] dq, int at, int from, int columns, int targetColumns) {
    var largestQ = 0d + largest(q, at, columns);
    var largestY = 0d + largest(y, from, columns);
    if (largestQ == 0 || largestY == 0) {
      Arrays.fill(dq, at, at + columns, 0);
      return 1;
    }
    // Relative to the largest element no square overflows, and none that counts underflows.
    var squaresQ = 0d;
    var squaresY = 0d;
    var product = 0d;
    for (int j = 0; j < columns; j++) {
      var a = q[at + j] / largestQ;
      var b = y[from + j] / largestY;
      squaresQ += a * a;
      squaresY += b * b;
      product += a * b;
    }
    var normQ = Wide.root(squaresQ);
    var normY = Wide.root(squaresY);
    var cosine = product / (normQ * normY);
    for (int j = 0; j < columns; j++) {
      var a = q[at + j] / largestQ / normQ;
      var b = y[from + j] / largestY / normY;
      dq[at + j] = (double) ((cosine * a - b) / normQ / largestQ);
    }
    return 1 - cosine;
  }

  private static double largest(double[] x, int from, int length) {
    var largest = 0d;
    for (int i = from; i < from + length; i++) {
      largest = Math.max(largest, Math.abs(x[i]));
    }
    return largest;
  }
}
