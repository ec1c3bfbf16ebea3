package deltachain.core.optimizer;

import deltachain.api.Optimizer;

/**
 * AMSGrad, Adam whose second moment never shrinks (Reddi, Kale and Kumar, 2018): m = β₁ m + (1 −
 * β₁) g; v = β₂ v + (1 − β₂) g²; v̂ = max(v̂, v); w −= η / (1 − β₁ᵗ) · m / (√v̂ / √(1 − β₂ᵗ) + ε).
 *
 * <p>The maximum is taken before the bias correction, as in PyTorch and Keras; the paper corrects
 * nothing. Keras adds ε before the correction of v.
 *
 * @param learningRate η &gt; 0
 * @param beta1 β₁ in [0, 1)
 * @param beta2 β₂ in [0, 1)
 * @param epsilon ε &gt; 0
 */
public record AmsGrad(double learningRate, double beta1, double beta2, double epsilon)
    implements Optimizer {

  /** With β₁ = 0.9, β₂ = 0.999 and ε = 10⁻⁸. */
  public AmsGrad(double learningRate) {
    this(learningRate, 0.9, 0.999, 1e-8);
  }

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public AmsGrad {
    Ranges.positive("learning rate", learningRate);
    Ranges.belowOne("beta1", beta1);
    Ranges.belowOne("beta2", beta2);
    Ranges.positive("epsilon", epsilon);
  }

  @Override
  public String name() {
    return "amsgrad";
  }

  @Override
  public int stateSize() {
    return 3;
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
    double[] v = state[1];
    double[] largest = state[2];
    for (int i = from; i < to; i++) {
      m[i] = kept1 * m[i] + fresh1 * g[i] + flush - flush;
      v[i] = Math.fma(fresh2 * g[i], g[i], kept2 * v[i] + flush) - flush;
      largest[i] = Math.max(largest[i], v[i]);
      w[i] -= rate * m[i] / (Math.sqrt(largest[i]) * unbias + eps);
    }
  }
}
