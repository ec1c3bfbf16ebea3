package deltachain.core.activation;

import deltachain.api.Activation;
import deltachain.api.Elementary;

/**
 * Squareplus: q = (p + s) / 2 with s = √(p² + b), an algebraic softplus &gt; 0; σ'(p) = q / s
 * (Barron, 2021). Where p is negative, q = b / (2 (s − p)), and s is scaled so that p² does not
 * overflow.
 */
public final class Squareplus implements Activation {
  private final double b;

  /** With the usual b 4.0. */
  public Squareplus() {
    this(4.0);
  }

  /**
   * With parameters of one's own.
   *
   * @param b how round the bend is, finite, &gt; 0
   * @throws IllegalArgumentException if one is out of range
   */
  public Squareplus(double b) {
    Legal.requirePositive("squareplus b", b);
    this.b = b;
  }

  @Override
  public String name() {
    return "squareplus(" + b + ")";
  }

  @Override
  public void forward(Elementary math, double[] p, double[] q, int from, int rows, int columns) {
    int to = from + rows * columns;
    double c = (double) b;
    for (int i = from; i < to; i++) {
      double a = Math.abs(p[i]);
      double m = Math.max(1, a);
      double s = m * Math.sqrt((a / m) * (a / m) + c / m / m);
      q[i] = p[i] >= 0 ? 0.5 * a + 0.5 * s : 0.5 * c / (a + s);
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
    double c = (double) b;
    double large = Double.MAX_VALUE;
    for (int i = from; i < to; i++) {
      double a = Math.min(large, Math.abs(p[i]));
      double m = Math.max(1, a);
      double s = m * Math.sqrt((a / m) * (a / m) + c / m / m);
      delta[i] = dq[i] * (Math.min(large, q[i]) / s);
    }
  }
}
