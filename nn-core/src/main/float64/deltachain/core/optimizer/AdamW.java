package deltachain.core.optimizer;

import deltachain.api.Optimizer;

/**
 * Adam with decoupled weight decay (Loshchilov and Hutter, 2019): w *= 1 − η λ, then {@link Adam}'s
 * step.
 *
 * @param adam the step, whose own weight decay is 0
 * @param weightDecay λ ≥ 0
 */
public record AdamW(Adam adam, double weightDecay) implements Optimizer {

  /** With β₁ = 0.9, β₂ = 0.999, ε = 10⁻⁸ and λ = 0.01. */
  public AdamW(double learningRate) {
    this(new Adam(learningRate), 0.01);
  }

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if λ is negative, or {@code adam} has a weight decay of its
   *     own
   */
  public AdamW {
    Ranges.notNegative("weight decay", weightDecay);
    if (adam.weightDecay() != 0) {
      throw new IllegalArgumentException(
          "adamw around " + adam + ": expected an adam without weight decay of its own");
    }
  }

  @Override
  public String name() {
    return "adamw";
  }

  @Override
  public double learningRate() {
    return adam.learningRate();
  }

  @Override
  public int stateSize() {
    return adam.stateSize();
  }

  @Override
  public void update(
      double[] w, double[] g, double[][] state, int from, int to, long step, double learningRate) {
    adam.pass(w, g, state, from, to, step, learningRate, 0, 1 - learningRate * weightDecay);
  }
}
