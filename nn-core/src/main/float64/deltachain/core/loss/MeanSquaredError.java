package deltachain.core.loss;

import deltachain.api.Elementary;

/** Mean squared error: l = (q − y)², ∂l/∂q = 2 (q − y); C = 1/(n k) Σ l over [n × k]. */
public final class MeanSquaredError extends ElementwiseLoss {

  /** The mean over all elements. */
  public MeanSquaredError() {
    this(Reduction.MEAN);
  }

  /** With that reduction. */
  public MeanSquaredError(Reduction reduction) {
    super(reduction);
  }

  @Override
  public String name() {
    return named("mse");
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
      loss[k] = error * error;
      dq[at + k] = 2 * error;
    }
  }
}
