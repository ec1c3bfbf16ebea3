package deltachain.core.loss;

import deltachain.api.Elementary;

/**
 * Huber loss: with e = q − y, l = ½ e² where |e| ≤ δ, else δ (|e| − ½ δ); ∂l/∂q = e clipped to ±δ
 * (Huber, Robust estimation of a location parameter, 1964). Targets [n × k].
 */
public final class Huber extends ElementwiseLoss {
  private final double delta;

  /** The mean over all elements, with δ = 1. */
  public Huber() {
    this(1, Reduction.MEAN);
  }

  /**
   * With parameters of one's own.
   *
   * @param delta the error from which on the loss is linear, finite, &gt; 0
   * @throws IllegalArgumentException if it is out of range
   */
  public Huber(double delta, Reduction reduction) {
    super(reduction);
    Legal.requirePositive("huber delta", delta);
    this.delta = delta;
  }

  @Override
  public String name() {
    return named("huber", "delta=" + delta);
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
    double border = (double) delta;
    for (int k = 0; k < length; k++) {
      double error = q[at + k] - y[from + k];
      double inside = Math.min(Math.abs(error), border);
      loss[k] = inside * (Math.abs(error) - 0.5 * inside);
      dq[at + k] = Math.max(-border, Math.min(border, error));
    }
  }
}
