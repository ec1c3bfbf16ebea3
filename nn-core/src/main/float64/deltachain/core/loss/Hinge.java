package deltachain.core.loss;

import deltachain.api.Elementary;

/**
 * Hinge loss: l = max(0, m − y q) with the margin m; ∂l/∂q = −y where m − y q ≥ 0, else 0 (Cortes
 * and Vapnik, Support-vector networks, 1995). Targets [n × k] are −1 or 1.
 */
public final class Hinge extends ElementwiseLoss {
  private final double margin;

  /** The mean over all elements, with margin 1. */
  public Hinge() {
    this(1, Reduction.MEAN);
  }

  /**
   * With parameters of one's own.
   *
   * @param margin finite, &gt; 0
   * @throws IllegalArgumentException if it is out of range
   */
  public Hinge(double margin, Reduction reduction) {
    super(reduction);
    Legal.requirePositive("hinge margin", margin);
    this.margin = margin;
  }

  @Override
  public String name() {
    return named("hinge", "margin=" + margin);
  }

  @Override
  void requireLegal(double[] q, double[] y, int rows, int columns, int stride) {
    Elements.requireSigns(y, rows, columns, stride);
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
    double enough = (double) margin;
    for (int k = 0; k < length; k++) {
      double missing = enough - y[from + k] * q[at + k];
      loss[k] = Math.max(0, missing);
      dq[at + k] = missing >= 0 ? -y[from + k] : 0;
    }
  }
}
