package deltachain.core.loss;

import deltachain.api.Elementary;
import deltachain.api.Loss;

/**
 * Mean squared error: C = 1/(n k) Σ (q_ij − y_ij)² over all elements of [n × k], ∂C/∂q = 2 (q − y)
 * / (n k).
 */
public final class MeanSquaredError implements Loss {

  @Override
  public String name() {
    return "mse";
  }

  @Override
  public double evaluate(
      Elementary math,
      double[] q,
      double[] y,
      double[] dq,
      int rows,
      int columns,
      int targetColumns) {
    Targets.requireSameColumns(this, columns, targetColumns);
    return SquaredError.evaluate(q, y, dq, rows * columns, 2d / Math.max(1, rows * columns));
  }
}
