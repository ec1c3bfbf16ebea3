package deltachain.core.loss;

import deltachain.api.Elementary;

/**
 * Binary cross-entropy of the sigmoid, from logits z [n × k]: l = −v y ln σ(z) − (1 − y) ln σ(−z),
 * computed from e^{−|z|}; ∂l/∂z = (1 − y) σ(z) − v y σ(−z), which is σ(z) − y for v = 1.
 *
 * <p>Targets [n × k] are probabilities, 0 … 1. The positive weight v is 1 or one number for each
 * output; &gt; 1 raises recall, &lt; 1 precision. Weights of elements: {@link Weighted}.
 */
public final class BinaryCrossEntropyWithLogits extends ElementwiseLoss {
  private final ClassWeights positive;

  /** The mean over all elements. */
  public BinaryCrossEntropyWithLogits() {
    this(Reduction.MEAN);
  }

  /**
   * With that reduction and positive weights.
   *
   * @param positiveWeights finite, ≥ 0, one for each output; none for 1
   * @throws IllegalArgumentException if one is out of range
   */
  public BinaryCrossEntropyWithLogits(Reduction reduction, double... positiveWeights) {
    super(reduction);
    this.positive = ClassWeights.of("pos_weight", positiveWeights);
  }

  @Override
  public String name() {
    return named("bce_with_logits", positive.argument("pos_weight"));
  }

  @Override
  void requireLegal(double[] q, double[] y, int rows, int columns, int stride) {
    positive.requireCount(this, "pos_weight", columns);
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
    for (int k = 0; k < length; k++) {
      double z = q[at + k];
      double e = loss[k];
      double yes = positive.none() ? y[from + k] : (double) positive.cyclic(at + k) * y[from + k];
      double no = 1 - y[from + k];
      loss[k] = no * Math.max(z, 0) + yes * Math.max(-z, 0) + (no + yes) * Math.log1p(e);
      dq[at + k] = (no * (z >= 0 ? 1 : e) - yes * (z >= 0 ? e : 1)) / (1 + e);
    }
  }
}
