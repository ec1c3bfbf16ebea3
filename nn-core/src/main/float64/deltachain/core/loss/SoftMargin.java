package deltachain.core.loss;

import deltachain.api.Elementary;

/**
 * Soft margin loss, the logistic loss of signs: l = ln(1 + e^{−y q}), computed from e^{−|q|}; ∂l/∂q
 * = −y σ(−y q) (Friedman, Hastie and Tibshirani, Additive logistic regression, 2000). Targets [n ×
 * k] are −1 or 1.
 */
public final class SoftMargin extends ElementwiseLoss {

  /** The mean over all elements. */
  public SoftMargin() {
    this(Reduction.MEAN);
  }

  /** With that reduction. */
  public SoftMargin(Reduction reduction) {
    super(reduction);
  }

  @Override
  public String name() {
    return named("soft_margin");
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
    for (int k = 0; k < length; k++) {
      loss[k] = -Math.abs(q[at + k]);
    }
    math.exp(loss, loss, 0, length);
    for (int k = 0; k < length; k++) {
      double wrong = -y[from + k] * q[at + k];
      double e = loss[k];
      loss[k] = Math.max(wrong, 0) + Math.log1p(e);
      dq[at + k] = -y[from + k] * (wrong >= 0 ? 1 : e) / (1 + e);
    }
  }
}
