package deltachain.core.optimizer;

import deltachain.api.Optimizer;

/**
 * Lion, the sign of an interpolated momentum (Chen et al., 2023): w −= η sign(β₁ m + (1 − β₁) g); m
 * = β₂ m + (1 − β₂) g.
 *
 * <p>Every step has length η in every coordinate: rates three to ten times below {@link Adam}'s
 * suit it. The paper's weight decay is {@link Decoupled}.
 *
 * @param learningRate η &gt; 0
 * @param beta1 β₁ in [0, 1)
 * @param beta2 β₂ in [0, 1)
 */
public record Lion(double learningRate, double beta1, double beta2) implements Optimizer {

  /** With β₁ = 0.9 and β₂ = 0.99. */
  public Lion(double learningRate) {
    this(learningRate, 0.9, 0.99);
  }

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public Lion {
    Ranges.positive("learning rate", learningRate);
    Ranges.belowOne("beta1", beta1);
    Ranges.belowOne("beta2", beta2);
  }

  @Override
  public String name() {
    return "lion";
  }

  @Override
  public int stateSize() {
    return 1;
  }

  @Override
  public void update(
      double[] w, double[] g, double[][] state, int from, int to, long step, double learningRate) {
    double kept1 = (double) beta1;
    double kept2 = (double) beta2;
    double fresh1 = (double) (1 - beta1);
    double fresh2 = (double) (1 - beta2);
    double rate = (double) learningRate;
    double flush = (double) Denormals.flush64();
    double[] m = state[0];
    for (int i = from; i < to; i++) {
      w[i] -= rate * Math.signum(kept1 * m[i] + fresh1 * g[i]);
      m[i] = kept2 * m[i] + fresh2 * g[i] + flush - flush;
    }
  }
}
