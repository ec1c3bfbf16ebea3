package deltachain.core.optimizer;

import deltachain.api.Optimizer;

/**
 * RMSprop (Tieleman and Hinton, 2012), optionally centred (Graves, 2013) and with momentum: s = α s
 * + (1 − α) g²; a = α a + (1 − α) g; d = g / (√s + ε), or g / (√(s − a²) + ε) if centred; w −= η d,
 * or b = μ b + d and w −= η b with momentum.
 *
 * <p>As PyTorch; Keras adds ε inside the root and multiplies d by η before it enters b,
 * Deeplearning4j adds ε inside the root and begins with s = ε.
 *
 * @param learningRate η &gt; 0
 * @param alpha α in [0, 1)
 * @param epsilon ε &gt; 0
 * @param momentum μ in [0, 1); 0 keeps no b
 * @param centred whether the variance takes the place of the second moment
 */
public record RmsProp(
    double learningRate, double alpha, double epsilon, double momentum, boolean centred)
    implements Optimizer {

  /** With α = 0.99 and ε = 10⁻⁸, neither centred nor with momentum. */
  public RmsProp(double learningRate) {
    this(learningRate, 0.99, 1e-8, 0, false);
  }

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public RmsProp {
    Ranges.positive("learning rate", learningRate);
    Ranges.belowOne("alpha", alpha);
    Ranges.positive("epsilon", epsilon);
    Ranges.belowOne("momentum", momentum);
  }

  @Override
  public String name() {
    return "rmsprop";
  }

  @Override
  public int stateSize() {
    return 1 + (centred ? 1 : 0) + (momentum > 0 ? 1 : 0);
  }

  @Override
  public void update(
      double[] w, double[] g, double[][] state, int from, int to, long step, double learningRate) {
    double rate = (double) learningRate;
    double mu = (double) momentum;
    double kept = (double) alpha;
    double fresh = (double) (1 - alpha);
    double eps = (double) epsilon;
    double flush = (double) Denormals.flush64();
    double[] s = state[0];
    double[] a = state[centred ? 1 : 0];
    double[] b = state[stateSize() - 1];
    for (int i = from; i < to; i++) {
      double second = Math.fma(fresh * g[i], g[i], kept * s[i] + flush) - flush;
      s[i] = second;
      double spread = second;
      if (centred) {
        a[i] = kept * a[i] + fresh * g[i] + flush - flush;
        spread = Math.max(0, second - a[i] * a[i]);
      }
      double d = g[i] / (Math.sqrt(spread) + eps);
      if (momentum > 0) {
        d += mu * b[i] + flush - flush;
        b[i] = d;
      }
      w[i] -= rate * d;
    }
  }
}
