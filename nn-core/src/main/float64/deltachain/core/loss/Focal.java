package deltachain.core.loss;

import deltachain.api.Elementary;

/**
 * Focal loss of the sigmoid, from logits z [n × k]: with p = σ(z), l = −α y (1 − p)^γ ln p − (1 −
 * α) (1 − y) p^γ ln(1 − p), so that what is already right counts little (Lin et al., Focal loss for
 * dense object detection, 2017). ∂l/∂z = α y (1 − p)^γ (γ p ln p − (1 − p)) + (1 − α) (1 − y) p^γ
 * (p − γ (1 − p) ln(1 − p)).
 *
 * <p>Targets [n × k] are 0 or 1, or probabilities between them. γ = 0, α = ½ is half of {@link
 * BinaryCrossEntropyWithLogits}.
 */
public final class Focal extends ElementwiseLoss {
  private final double alpha;
  private final double gamma;

  /** The mean over all elements, with the paper's α = 0.25 and γ = 2. */
  public Focal() {
    this(0.25, 2, Reduction.MEAN);
  }

  /**
   * With parameters of one's own.
   *
   * @param alpha the weight of the positive class, from 0 to 1
   * @param gamma how much less easy examples count, finite, ≥ 0
   * @throws IllegalArgumentException if one is out of range
   */
  public Focal(double alpha, double gamma, Reduction reduction) {
    super(reduction);
    Legal.require(alpha >= 0 && alpha <= 1, "focal alpha", alpha, "0 ≤ alpha ≤ 1");
    Legal.require(
        gamma >= 0 && gamma < Double.POSITIVE_INFINITY,
        "focal gamma",
        gamma,
        "a finite number ≥ 0");
    this.alpha = alpha;
    this.gamma = gamma;
  }

  @Override
  public String name() {
    return named("focal", "alpha=" + alpha, "gamma=" + gamma);
  }

  @Override
  void requireLegal(double[] q, double[] y, int rows, int columns, int stride) {
    Elements.requireProbabilities(y, rows, columns, stride);
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
    double power = (double) gamma;
    for (int k = 0; k < length; k++) {
      double z = q[at + k];
      double e = loss[k];
      double p = (z >= 0 ? 1 : e) / (1 + e);
      double notP = (z >= 0 ? e : 1) / (1 + e);
      double tail = Math.log1p(e);
      double yes = (double) alpha * y[from + k] * Math.pow(notP, gamma);
      double no = (double) (1 - alpha) * (1 - y[from + k]) * Math.pow(p, gamma);
      double costOfYes = Math.max(-z, 0) + tail;
      double costOfNo = Math.max(z, 0) + tail;
      loss[k] = yes * costOfYes + no * costOfNo;
      dq[at + k] = no * (p + power * notP * costOfNo) - yes * (notP + power * p * costOfYes);
    }
  }
}
