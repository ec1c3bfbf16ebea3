package deltachain.core.activation;

import deltachain.api.Activation;
import deltachain.api.Elementary;

/**
 * Soft shrink: q = p − λ where p &gt; λ, p + λ where p &lt; −λ, else 0; σ'(p) = 1 where |p| &gt; λ,
 * else 0 (soft thresholding: Donoho and Johnstone, 1994).
 */
public final class SoftShrink implements Activation {
  private final double lambda;

  /** With the usual lambda 0.5. */
  public SoftShrink() {
    this(0.5);
  }

  /**
   * With parameters of one's own.
   *
   * @param lambda the half width of the zone of zeros, finite, ≥ 0
   * @throws IllegalArgumentException if one is out of range
   */
  public SoftShrink(double lambda) {
    Legal.require(
        lambda >= 0 && lambda < Double.POSITIVE_INFINITY,
        "softshrink lambda",
        lambda,
        "a finite number ≥ 0");
    this.lambda = lambda;
  }

  @Override
  public String name() {
    return "softshrink(" + lambda + ")";
  }

  @Override
  public void forward(Elementary math, double[] p, double[] q, int from, int rows, int columns) {
    int to = from + rows * columns;
    double bound = (double) lambda;
    for (int i = from; i < to; i++) {
      q[i] = p[i] - Math.max(-bound, Math.min(bound, p[i]));
    }
  }

  @Override
  public void backward(
      Elementary math,
      double[] p,
      double[] q,
      double[] dq,
      double[] delta,
      int from,
      int rows,
      int columns) {
    int to = from + rows * columns;
    double bound = (double) lambda;
    for (int i = from; i < to; i++) {
      delta[i] = Math.abs(p[i]) <= bound ? 0 : dq[i];
    }
  }
}
