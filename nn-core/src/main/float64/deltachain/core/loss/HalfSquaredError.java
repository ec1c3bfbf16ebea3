package deltachain.core.loss;

import deltachain.api.Elementary;

/**
 * Half squared error: l = ½ (q − y)², ∂l/∂q = q − y; C = 1/n Σ_i ½ ‖q_i − y_i‖², whose mean is over
 * the n rows.
 */
public final class HalfSquaredError extends ElementwiseLoss {

  /** The mean over the rows. */
  public HalfSquaredError() {
    this(Reduction.MEAN);
  }

  /** With that reduction; both means are over the rows. */
  public HalfSquaredError(Reduction reduction) {
    super(reduction);
  }

  @Override
  public String name() {
    return named("half_squared_error");
  }

  @Override
  double count(double[] y, int row, int rows, int columns, int targetColumns, int stride) {
    return rows;
  }

  @Override
  void losses(
      Elementary math,
      double[] q,
      double[] y,
      double[] loss,
      double[] dq,
      int at,
      int from,
      int length) {
    for (int k = 0; k < length; k++) {
      double error = q[at + k] - y[from + k];
      loss[k] = 0.5 * error * error;
      dq[at + k] = error;
    }
  }
}
