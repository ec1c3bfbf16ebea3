package deltachain.core.activation;

import deltachain.api.Elementary;

/**
 * Softplus: q = ln(1 + e^{βp}) / β &gt; 0, computed as max(p, 0) + ln(1 + e^{−β|p|}) / β, exact
 * without a threshold; σ'(p) = 1 / (1 + e^{−βp}) (Dugas et al., 2001).
 *
 * <p>PyTorch returns p where βp &gt; 20, off by up to 2·10⁻⁹.
 */
public final class Softplus extends Blockwise {
  private final double beta;

  /** With β = 1. */
  public Softplus() {
    this(1);
  }

  /**
   * With the sharpness β.
   *
   * @param beta finite, &gt; 0
   * @throws IllegalArgumentException if it is out of range
   */
  public Softplus(double beta) {
    Legal.requirePositive("softplus beta", beta);
    this.beta = beta;
  }

  @Override
  public String name() {
    return "softplus(" + beta + ")";
  }

  @Override
  void forward(Elementary math, double[] p, double[] q, double[] work, int at, int length) {
    Decay.of(math, p, work, at, length, beta);
    Decay.log1p(math, work, length);
    double width = (double) (1 / beta);
    for (int k = 0; k < length; k++) {
      q[at + k] = Math.max(0, p[at + k]) + width * work[k];
    }
  }

  @Override
  void backward(
      Elementary math,
      double[] p,
      double[] q,
      double[] dq,
      double[] delta,
      double[] work,
      int at,
      int length) {
    Decay.of(math, p, work, at, length, beta);
    for (int k = 0; k < length; k++) {
      delta[at + k] = dq[at + k] * ((p[at + k] >= 0 ? 1 : work[k]) / (1 + work[k]));
    }
  }
}
