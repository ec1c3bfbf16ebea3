package deltachain.core.optimizer;

import deltachain.api.Optimizer;

/**
 * Adam (Kingma and Ba, 2015): g += λ w; m = β₁ m + (1 − β₁) g; v = β₂ v + (1 − β₂) g²; w −= η / (1
 * − β₁ᵗ) · m / (√v / √(1 − β₂ᵗ) + ε). The weight decay λ is coupled (L2); {@link AdamW} decouples
 * it.
 *
 * @param learningRate η &gt; 0
 * @param beta1 β₁ in [0, 1)
 * @param beta2 β₂ in [0, 1)
 * @param epsilon ε &gt; 0, outside the root and after the bias correction
 * @param weightDecay λ ≥ 0
 */
public record Adam(
    double learningRate, double beta1, double beta2, double epsilon, double weightDecay)
    implements Optimizer {

  /** With β₁ = 0.9, β₂ = 0.999, ε = 10⁻⁸ and no weight decay. */
  public Adam(double learningRate) {
    this(learningRate, 0.9, 0.999, 1e-8, 0);
  }

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public Adam {
    Ranges.positive("learning rate", learningRate);
    Ranges.belowOne("beta1", beta1);
    Ranges.belowOne("beta2", beta2);
    Ranges.positive("epsilon", epsilon);
    Ranges.notNegative("weight decay", weightDecay);
  }

  @Override
  public String name() {
    return "adam";
  }

  @Override
  public int stateSize() {
    return 2;
  }

  @Override
  public void update(
      double[] w, double[] g, double[][] state, int from, int to, long step, double learningRate) {
    pass(w, g, state, from, to, step, learningRate, weightDecay, 1);
  }

  /** The step with {@code coupled} for λ, on {@code shrink} · w. */
  void pass(
      double[] w,
      double[] g,
      double[][] state,
      int from,
      int to,
      long step,
      double learningRate,
      double coupled,
      double shrink) {
    double l2 = (double) coupled;
    double keep = (double) shrink;
    double kept1 = (double) beta1;
    double kept2 = (double) beta2;
    double fresh1 = (double) (1 - beta1);
    double fresh2 = (double) (1 - beta2);
    double eps = (double) epsilon;
    double rate = (double) (learningRate / Powers.complement(beta1, step));
    double unbias = (double) (1 / StrictMath.sqrt(Powers.complement(beta2, step)));
    double flush = (double) Denormals.flush64();
    double[] m = state[0];
    double[] v = state[1];
    // All loads come before the stores: where the arrays lie multiples of 4 KiB apart, a processor
    // takes a load for one of what was just stored, and waits.
    for (int i = from; i < to; i++) {
      double wi = w[i];
      double gi = g[i] + l2 * wi;
      double mi = kept1 * m[i] + fresh1 * gi + flush - flush;
      double vi = Math.fma(fresh2 * gi, gi, kept2 * v[i] + flush) - flush;
      m[i] = mi;
      v[i] = vi;
      w[i] = keep * wi - rate * mi / (Math.sqrt(vi) * unbias + eps);
    }
  }
}
