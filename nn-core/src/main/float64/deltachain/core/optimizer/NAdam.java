package deltachain.core.optimizer;

import deltachain.api.Optimizer;

/**
 * NAdam, Adam with Nesterov's momentum (Dozat, 2016): μₜ = β₁ (1 − ½ · 0.96^(t ψ)); M = μ₁ ⋯ μₜ; m
 * = β₁ m + (1 − β₁) g; v = β₂ v + (1 − β₂) g²; d = √(v / (1 − β₂ᵗ)) + ε; w −= η (1 − μₜ) / (1 − M)
 * · g / d + η μₜ₊₁ / (1 − M μₜ₊₁) · m / d.
 *
 * <p>As PyTorch from version 2 on; Keras has ψ = 0.004 fixed.
 *
 * @param learningRate η &gt; 0
 * @param beta1 β₁ in [0, 1)
 * @param beta2 β₂ in [0, 1)
 * @param epsilon ε &gt; 0
 * @param momentumDecay ψ ≥ 0
 */
public record NAdam(
    double learningRate, double beta1, double beta2, double epsilon, double momentumDecay)
    implements Optimizer {

  /** With β₁ = 0.9, β₂ = 0.999, ε = 10⁻⁸ and ψ = 0.004. */
  public NAdam(double learningRate) {
    this(learningRate, 0.9, 0.999, 1e-8, 0.004);
  }

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public NAdam {
    Ranges.positive("learning rate", learningRate);
    Ranges.belowOne("beta1", beta1);
    Ranges.belowOne("beta2", beta2);
    Ranges.positive("epsilon", epsilon);
    Ranges.notNegative("momentum decay", momentumDecay);
  }

  @Override
  public String name() {
    return "nadam";
  }

  @Override
  public int stateSize() {
    return 2;
  }

  @Override
  public void update(
      double[] w, double[] g, double[][] state, int from, int to, long step, double learningRate) {
    var now = momentum(step);
    var next = momentum(step + 1);
    var product = product(step);
    double kept1 = (double) beta1;
    double kept2 = (double) beta2;
    double fresh1 = (double) (1 - beta1);
    double fresh2 = (double) (1 - beta2);
    double eps = (double) epsilon;
    double ofGradient = (double) (learningRate * (1 - now) / (1 - product));
    double ofMoment = (double) (learningRate * next / (1 - product * next));
    double unbias = (double) (1 / StrictMath.sqrt(Powers.complement(beta2, step)));
    double flush = (double) Denormals.flush64();
    double[] m = state[0];
    double[] v = state[1];
    for (int i = from; i < to; i++) {
      m[i] = kept1 * m[i] + fresh1 * g[i] + flush - flush;
      v[i] = Math.fma(fresh2 * g[i], g[i], kept2 * v[i] + flush) - flush;
      w[i] -= (ofGradient * g[i] + ofMoment * m[i]) / (Math.sqrt(v[i]) * unbias + eps);
    }
  }

  /** μₜ. */
  double momentum(long step) {
    return beta1 * (1 - 0.5 * Powers.of(0.96, step * momentumDecay));
  }

  /**
   * μ₁ ⋯ μₜ, without a loop over the steps: with q = 0.96^ψ, log Π (1 − qⁱ/2) = −Σₖ 2⁻ᵏ/k · Σᵢ qⁱᵏ,
   * where the inner sum is geometric and the outer one converges like 2⁻ᵏ.
   */
  double product(long step) {
    double logQ = momentumDecay * StrictMath.log(0.96);
    double sum = 0;
    double half = 1;
    for (int k = 1; k <= 60; k++) {
      half *= 0.5;
      double powers =
          logQ == 0
              ? step
              : StrictMath.exp(k * logQ)
                  * StrictMath.expm1(step * k * logQ)
                  / StrictMath.expm1(k * logQ);
      sum += half / k * powers;
    }
    return Powers.of(beta1, step) * StrictMath.exp(-sum);
  }
}
