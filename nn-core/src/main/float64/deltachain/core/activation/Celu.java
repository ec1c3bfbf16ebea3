package deltachain.core.activation;

import deltachain.api.Elementary;

/**
 * Continuously differentiable exponential linear unit: q = p where p &gt; 0, else α (e^{p/α} − 1),
 * in (−α, ∞); σ'(p) = 1 or e^{p/α} (Barron, 2017).
 */
public final class Celu extends Blockwise {
  private final double alpha;

  /** With the usual alpha 1.0. */
  public Celu() {
    this(1.0);
  }

  /**
   * With parameters of one's own.
   *
   * @param alpha finite, &gt; 0
   * @throws IllegalArgumentException if one is out of range
   */
  public Celu(double alpha) {
    Legal.requirePositive("celu alpha", alpha);
    this.alpha = alpha;
  }

  @Override
  public String name() {
    return "celu(" + alpha + ")";
  }

  @Override
  void forward(Elementary math, double[] p, double[] q, double[] work, int at, int length) {
    ExponentialUnit.forward(math, p, q, work, at, length, 1, alpha, alpha);
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
    ExponentialUnit.backward(math, p, dq, delta, work, at, length, 1, alpha, alpha);
  }
}
