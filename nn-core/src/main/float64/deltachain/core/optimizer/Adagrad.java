package deltachain.core.optimizer;

import deltachain.api.Optimizer;

/**
 * Adagrad (Duchi, Hazan and Singer, 2011): s += g²; w −= η / (1 + (t − 1) δ) · g / (√(s₀ + s) + ε).
 *
 * <p>As PyTorch; Keras begins with s₀ = 0.1, and adds ε = 10⁻⁷ inside the root.
 *
 * @param learningRate η &gt; 0
 * @param rateDecay δ ≥ 0
 * @param initialAccumulator s₀ ≥ 0
 * @param epsilon ε &gt; 0
 */
public record Adagrad(
    double learningRate, double rateDecay, double initialAccumulator, double epsilon)
    implements Optimizer {

  /** With δ = 0, s₀ = 0 and ε = 10⁻¹⁰. */
  public Adagrad(double learningRate) {
    this(learningRate, 0, 0, 1e-10);
  }

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public Adagrad {
    Ranges.positive("learning rate", learningRate);
    Ranges.notNegative("rate decay", rateDecay);
    Ranges.notNegative("initial accumulator", initialAccumulator);
    Ranges.positive("epsilon", epsilon);
  }

  @Override
  public String name() {
    return "adagrad";
  }

  @Override
  public int stateSize() {
    return 1;
  }

  @Override
  public void update(
      double[] w, double[] g, double[][] state, int from, int to, long step, double learningRate) {
    double rate = (double) (learningRate / (1 + (step - 1) * rateDecay));
    double initial = (double) initialAccumulator;
    double eps = (double) epsilon;
    double[] s = state[0];
    for (int i = from; i < to; i++) {
      s[i] += g[i] * g[i];
      w[i] -= rate * g[i] / (Math.sqrt(initial + s[i]) + eps);
    }
  }
}
