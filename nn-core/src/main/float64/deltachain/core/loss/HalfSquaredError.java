package deltachain.core.loss;

import deltachain.api.Elementary;
import deltachain.api.Loss;

/** Half squared error: C = 1/n Σ_i ½ ‖q_i − y_i‖² over the n rows, ∂C/∂q = (q − y) / n. */
public final class HalfSquaredError implements Loss {

  @Override
  public String name() {
    return "half_squared_error";
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
    return SquaredError.evaluate(q, y, dq, rows * columns, 1d / Math.max(1, rows));
  }
}
