package deltachain.core.optimizer;

import deltachain.api.Optimizer;

/**
 * Adamax, Adam with the infinity norm (Kingma and Ba, 2015, section 7.1): m = β₁ m + (1 − β₁) g; u
 * = max(β₂ u, |g| + ε); w −= η / (1 − β₁ᵗ) · m / u.
 *
 * <p>ε inside the maximum is PyTorch's; the paper has none, Keras adds it to u in the quotient.
 *
 * @param learningRate η &gt; 0
 * @param beta1 β₁ in [0, 1)
 * @param beta2 β₂ in [0, 1)
 * @param epsilon ε &gt; 0
 */
public record Adamax(double learningRate, double beta1, double beta2, double epsilon)
    implements Optimizer {

  /** With β₁ = 0.9, β₂ = 0.999 and ε = 10⁻⁸. */
  public Adamax(double learningRate) {
    this(learningRate, 0.9, 0.999, 1e-8);
  }

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public Adamax {
    Ranges.positive("learning rate", learningRate);
    Ranges.belowOne("beta1", beta1);
    Ranges.belowOne("beta2", beta2);
    Ranges.positive("epsilon", epsilon);
  }

  @Override
  public String name() {
    return "adamax";
  }

  @Override
  public int stateSize() {
    return 2;
  }

  @Override
  public void update(
      double[] w, double[] g, double[][] state, int from, int to, long step, double learningRate) {
    double kept1 = (double) beta1;
    double kept2 = (double) beta2;
    double fresh1 = (double) (1 - beta1);
    double eps = (double) epsilon;
    double rate = (double) (learningRate / Powers.complement(beta1, step));
    double flush = (double) Denormals.flush64();
    double[] m = state[0];
    double[] u = state[1];
    for (int i = from; i < to; i++) {
      m[i] = kept1 * m[i] + fresh1 * g[i] + flush - flush;
      u[i] = Math.max(kept2 * u[i], Math.abs(g[i]) + eps);
      w[i] -= rate * m[i] / u[i];
    }
  }
}
