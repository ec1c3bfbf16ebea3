package deltachain.core.loss;

import deltachain.api.Elementary;

/**
 * Smooth L1 loss: with e = q − y, l = ½ e²/β where |e| &lt; β, else |e| − ½ β; ∂l/∂q = e/β clipped
 * to ±1 (Girshick, Fast R-CNN, 2015). It is {@link Huber} with δ = β, divided by β. Targets [n ×
 * k].
 */
public final class SmoothL1 extends ElementwiseLoss {
  private final double beta;

  /** The mean over all elements, with β = 1. */
  public SmoothL1() {
    this(1, Reduction.MEAN);
  }

  /**
   * With parameters of one's own.
   *
   * @param beta the error from which on the loss is linear, finite, &gt; 0
   * @throws IllegalArgumentException if it is out of range
   */
  public SmoothL1(double beta, Reduction reduction) {
    super(reduction);
    Legal.requirePositive("smooth_l1 beta", beta);
    this.beta = beta;
  }

  @Override
  public String name() {
    return named("smooth_l1", "beta=" + beta);
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
    double border = (double) beta;
    for (int k = 0; k < length; k++) {
      double error = q[at + k] - y[from + k];
      double inside = Math.min(Math.abs(error), border);
      loss[k] = inside / border * (Math.abs(error) - 0.5 * inside);
      dq[at + k] = Math.max(-border, Math.min(border, error)) / border;
    }
  }
}
