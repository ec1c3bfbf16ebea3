package deltachain.core.loss;

import deltachain.api.Elementary;

/**
 * Squared hinge loss: l = max(0, m − y q)² with the margin m; ∂l/∂q = −2 y max(0, m − y q) (Tang,
 * Deep learning using linear support vector machines, 2013). Targets [n × k] are −1 or 1.
 */
public final class SquaredHinge extends ElementwiseLoss {
  private final double margin;

  /** The mean over all elements, with margin 1. */
  public SquaredHinge() {
    this(1, Reduction.MEAN);
  }

  /**
   * With parameters of one's own.
   *
   * @param margin finite, &gt; 0
   * @throws IllegalArgumentException if it is out of range
   */
  public SquaredHinge(double margin, Reduction reduction) {
    super(reduction);
    Legal.requirePositive("squared_hinge margin", margin);
    this.margin = margin;
  }

  @Override
  public String name() {
    return named("squared_hinge", "margin=" + margin);
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
      double missing = Math.max(0, enough - y[from + k] * q[at + k]);
      loss[k] = missing * missing;
      dq[at + k] = -2 * y[from + k] * missing;
    }
  }
}
