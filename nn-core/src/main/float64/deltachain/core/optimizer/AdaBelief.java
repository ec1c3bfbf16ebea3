package deltachain.core.optimizer;

import deltachain.api.Optimizer;

/**
 * AdaBelief, Adam that divides by how far gradients are from what they were expected to be (Zhuang
 * et al., 2020): m = β₁ m + (1 − β₁) g; s = β₂ s + (1 − β₂) (g − m)² + ε; w −= η / (1 − β₁ᵗ) · m /
 * (√(s / (1 − β₂ᵗ)) + ε).
 *
 * <p>As in the paper, without the rectification and decoupled decay that the authors' package has
 * on by default; PyTorch, Keras and Deeplearning4j have their own variants or none.
 *
 * @param learningRate η &gt; 0
 * @param beta1 β₁ in [0, 1)
 * @param beta2 β₂ in [0, 1)
 * @param epsilon ε &gt; 0, in the moment and in the quotient
 */
public record AdaBelief(double learningRate, double beta1, double beta2, double epsilon)
    implements Optimizer {

  /** With β₁ = 0.9, β₂ = 0.999 and ε = 10⁻⁸. */
  public AdaBelief(double learningRate) {
    this(learningRate, 0.9, 0.999, 1e-8);
  }

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public AdaBelief {
    Ranges.positive("learning rate", learningRate);
    Ranges.belowOne("beta1", beta1);
    Ranges.belowOne("beta2", beta2);
    Ranges.positive("epsilon", epsilon);
  }

  @Override
  public String name() {
    return "adabelief";
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
    double fresh2 = (double) (1 - beta2);
    double eps = (double) epsilon;
    double rate = (double) (learningRate / Powers.complement(beta1, step));
    double unbias = (double) (1 / StrictMath.sqrt(Powers.complement(beta2, step)));
    double flush = (double) Denormals.flush64();
    double[] m = state[0];
    double[] s = state[1];
    for (int i = from; i < to; i++) {
      m[i] = kept1 * m[i] + fresh1 * g[i] + flush - flush;
      double surprise = g[i] - m[i];
      s[i] = kept2 * s[i] + fresh2 * (surprise * surprise) + eps;
      w[i] -= rate * m[i] / (Math.sqrt(s[i]) * unbias + eps);
    }
  }
}
