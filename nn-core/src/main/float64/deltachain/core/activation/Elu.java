package deltachain.core.activation;

import deltachain.api.Elementary;

/**
 * Exponential linear unit: q = p where p &gt; 0, else α (e^p − 1), in (−α, ∞); σ'(p) = 1 or α e^p,
 * α at 0 (Clevert, Unterthiner and Hochreiter, 2015).
 */
public final class Elu extends Blockwise {
  private final double alpha;

  /** With the usual alpha 1.0. */
  public Elu() {
    this(1.0);
  }

  /**
   * With parameters of one's own.
   *
   * @param alpha finite, &gt; 0
   * @throws IllegalArgumentException if one is out of range
   */
  public Elu(double alpha) {
    Legal.requirePositive("elu alpha", alpha);
    this.alpha = alpha;
  }

  @Override
  public String name() {
    return "elu(" + alpha + ")";
  }

  @Override
  void forward(Elementary math, double[] p, double[] q, double[] work, int at, int length) {
    ExponentialUnit.forward(math, p, q, work, at, length, 1, alpha, 1);
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
    ExponentialUnit.backward(math, p, dq, delta, work, at, length, 1, alpha, 1);
  }
}
