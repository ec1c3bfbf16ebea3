package deltachain.core.loss;

import deltachain.api.Elementary;

/**
 * Mean absolute error: l = |q − y|, ∂l/∂q = sign(q − y), 0 where q = y; C = 1/(n k) Σ l over [n ×
 * k].
 */
public final class MeanAbsoluteError extends ElementwiseLoss {

  /** The mean over all elements. */
  public MeanAbsoluteError() {
    this(Reduction.MEAN);
  }

  /** With that reduction. */
  public MeanAbsoluteError(Reduction reduction) {
    super(reduction);
  }

  @Override
  public String name() {
    return named("mae");
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
      loss[k] = Math.abs(error);
      dq[at + k] = Math.signum(error);
    }
  }
}
