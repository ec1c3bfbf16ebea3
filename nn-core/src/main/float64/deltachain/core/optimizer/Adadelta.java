package deltachain.core.optimizer;

import deltachain.api.Optimizer;

/**
 * Adadelta (Zeiler, 2012): s = ρ s + (1 − ρ) g²; d = √(a + ε) / √(s + ε) · g; w −= η d; a = ρ a +
 * (1 − ρ) d².
 *
 * <p>The paper has no rate: η = 1. Keras' default of 0.001 makes it a thousand times slower.
 *
 * @param learningRate η &gt; 0
 * @param rho ρ in [0, 1)
 * @param epsilon ε &gt; 0
 */
public record Adadelta(double learningRate, double rho, double epsilon) implements Optimizer {

  /** With ρ = 0.9 and ε = 10⁻⁶. */
  public Adadelta(double learningRate) {
    this(learningRate, 0.9, 1e-6);
  }

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public Adadelta {
    Ranges.positive("learning rate", learningRate);
    Ranges.belowOne("rho", rho);
    Ranges.positive("epsilon", epsilon);
  }

  @Override
  public String name() {
    return "adadelta";
  }

  @Override
  public int stateSize() {
    return 2;
  }

  @Override
  public void update(
      double[] w, double[] g, double[][] state, int from, int to, long step, double learningRate) {
    double rate = (double) learningRate;
    double kept = (double) rho;
    double fresh = (double) (1 - rho);
    double eps = (double) epsilon;
    double flush = (double) Denormals.flush64();
    double[] s = state[0];
    double[] a = state[1];
    for (int i = from; i < to; i++) {
      s[i] = Math.fma(fresh * g[i], g[i], kept * s[i] + flush) - flush;
      double d = Math.sqrt(a[i] + eps) / Math.sqrt(s[i] + eps) * g[i];
      w[i] -= rate * d;
      a[i] = Math.fma(fresh * d, d, kept * a[i] + flush) - flush;
    }
  }
}
