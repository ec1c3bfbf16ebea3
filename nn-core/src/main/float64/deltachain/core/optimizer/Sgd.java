package deltachain.core.optimizer;

import deltachain.api.Optimizer;

/**
 * Stochastic gradient descent with momentum (Polyak, 1964), optionally Nesterov's (Sutskever et
 * al., 2013): d = g + λ w; v = μ v + (1 − τ) d, but v = d at the first step; w −= η (d + μ v) with
 * Nesterov, else w −= η v.
 *
 * @param learningRate η &gt; 0
 * @param momentum μ in [0, 1); 0 keeps no state
 * @param dampening τ in [0, 1]
 * @param weightDecay λ ≥ 0, coupled (L2)
 * @param nesterov needs μ &gt; 0 and τ = 0
 */
public record Sgd(
    double learningRate, double momentum, double dampening, double weightDecay, boolean nesterov)
    implements Optimizer {

  /** Plain descent: w −= η g. */
  public Sgd(double learningRate) {
    this(learningRate, 0, 0, 0, false);
  }

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public Sgd {
    Ranges.positive("learning rate", learningRate);
    Ranges.belowOne("momentum", momentum);
    Ranges.upToOne("dampening", dampening);
    Ranges.notNegative("weight decay", weightDecay);
    if (nesterov && (momentum == 0 || dampening != 0)) {
      throw new IllegalArgumentException(
          "nesterov with momentum "
              + momentum
              + " and dampening "
              + dampening
              + ": expected momentum > 0 and dampening 0");
    }
  }

  /** This with momentum μ. */
  public Sgd withMomentum(double momentum) {
    return new Sgd(learningRate, momentum, dampening, weightDecay, nesterov);
  }

  @Override
  public String name() {
    return "sgd";
  }

  @Override
  public int stateSize() {
    return momentum == 0 ? 0 : 1;
  }

  @Override
  public void update(
      double[] w, double[] g, double[][] state, int from, int to, long step, double learningRate) {
    double eta = (double) learningRate;
    double lambda = (double) weightDecay;
    if (momentum == 0) {
      for (int i = from; i < to; i++) {
        w[i] -= eta * (g[i] + lambda * w[i]);
      }
      return;
    }
    double[] v = state[0];
    double mu = (double) momentum;
    double fresh = (double) (step == 1 ? 1 : 1 - dampening);
    double direct = nesterov ? 1 : 0;
    double carried = nesterov ? mu : 1;
    double flush = (double) Denormals.flush64();
    for (int i = from; i < to; i++) {
      double d = g[i] + lambda * w[i];
      v[i] = mu * v[i] + fresh * d + flush - flush;
      w[i] -= eta * (direct * d + carried * v[i]);
    }
  }
}
