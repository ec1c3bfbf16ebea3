package deltachain.core.optimizer;

import deltachain.api.Optimizer;

/**
 * RAdam, Adam that waits until the variance of its second moment is tractable (Liu et al., 2020): m
 * = β₁ m + (1 − β₁) g; v = β₂ v + (1 − β₂) g²; ρ∞ = 2 / (1 − β₂) − 1; ρ = ρ∞ − 2 t β₂ᵗ / (1 − β₂ᵗ);
 * w −= η r / (1 − β₁ᵗ) · m √(1 − β₂ᵗ) / (√v + ε) with r = √((ρ − 4) (ρ − 2) ρ∞ / ((ρ∞ − 4) (ρ∞ − 2)
 * ρ)) where ρ &gt; 5, else w −= η / (1 − β₁ᵗ) · m.
 *
 * <p>The bound 5 is PyTorch's and the authors' code's, the paper has 4. ε stands as in PyTorch,
 * before the correction of v.
 *
 * @param learningRate η &gt; 0
 * @param beta1 β₁ in [0, 1)
 * @param beta2 β₂ in [0, 1)
 * @param epsilon ε &gt; 0
 */
public record RAdam(double learningRate, double beta1, double beta2, double epsilon)
    implements Optimizer {

  /** With β₁ = 0.9, β₂ = 0.999 and ε = 10⁻⁸. */
  public RAdam(double learningRate) {
    this(learningRate, 0.9, 0.999, 1e-8);
  }

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public RAdam {
    Ranges.positive("learning rate", learningRate);
    Ranges.belowOne("beta1", beta1);
    Ranges.belowOne("beta2", beta2);
    Ranges.positive("epsilon", epsilon);
  }

  @Override
  public String name() {
    return "radam";
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
    var rectified = rectification(step);
    double adaptive = rectified == 0 ? 0 : 1;
    double plain = 1 - adaptive;
    double rate =
        (double) (learningRate * (rectified == 0 ? 1 : rectified) / Powers.complement(beta1, step));
    double flush = (double) Denormals.flush64();
    double[] m = state[0];
    double[] v = state[1];
    for (int i = from; i < to; i++) {
      m[i] = kept1 * m[i] + fresh1 * g[i] + flush - flush;
      v[i] = Math.fma(fresh2 * g[i], g[i], kept2 * v[i] + flush) - flush;
      w[i] -= rate * m[i] / (plain + adaptive * (Math.sqrt(v[i]) + eps));
    }
  }

  /** r √(1 − β₂ᵗ), or 0 while ρ ≤ 5. */
  private double rectification(long step) {
    double unbias = Powers.complement(beta2, step);
    double longest = 2 / (1 - beta2) - 1;
    double rho = longest - 2 * step * (1 - unbias) / unbias;
    return rho > 5
        ? StrictMath.sqrt(
            unbias * (rho - 4) * (rho - 2) * longest / ((longest - 4) * (longest - 2) * rho))
        : 0;
  }
}
