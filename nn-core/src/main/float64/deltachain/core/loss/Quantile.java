package deltachain.core.loss;

import deltachain.api.Elementary;

/**
 * Quantile loss, also called pinball loss: with e = y − q, l = max(τ e, (τ − 1) e); ∂l/∂q = −τ
 * where e &gt; 0, 1 − τ where e &lt; 0, and 0 at 0. Its minimum is the τ-quantile of y (Koenker and
 * Bassett, Regression quantiles, 1978). Targets [n × k].
 */
public final class Quantile extends ElementwiseLoss {
  private final double tau;

  /** The mean over all elements, for the median: half the absolute error. */
  public Quantile() {
    this(0.5, Reduction.MEAN);
  }

  /**
   * With parameters of one's own.
   *
   * @param tau the quantile, 0 &lt; τ &lt; 1
   * @throws IllegalArgumentException if it is out of range
   */
  public Quantile(double tau, Reduction reduction) {
    super(reduction);
    Legal.require(tau > 0 && tau < 1, "quantile tau", tau, "0 < tau < 1");
    this.tau = tau;
  }

  @Override
  public String name() {
    return named("quantile", "tau=" + tau);
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
    double below = (double) tau;
    double above = (double) (1 - tau);
    for (int k = 0; k < length; k++) {
      double error = y[from + k] - q[at + k];
      loss[k] = error > 0 ? below * error : -above * error;
      dq[at + k] = error > 0 ? -below : error < 0 ? above : 0;
    }
  }
}
