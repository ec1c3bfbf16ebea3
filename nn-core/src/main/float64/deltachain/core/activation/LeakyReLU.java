package deltachain.core.activation;

import deltachain.api.Activation;
import deltachain.api.Elementary;

/**
 * Leaky rectified linear unit: q = p where p &gt; 0, else a p; σ'(p) = 1 or a, a also at 0 (Maas,
 * Hannun and Ng, 2013).
 */
public final class LeakyReLU implements Activation {
  private final double slope;

  /** With the usual slope, 0.01. */
  public LeakyReLU() {
    this(0.01);
  }

  /**
   * With the slope a.
   *
   * @param slope in (0, 1]
   * @throws IllegalArgumentException if it is out of range
   */
  public LeakyReLU(double slope) {
    if (!(slope > 0 && slope <= 1)) {
      throw new IllegalArgumentException("leaky_relu slope " + slope + ": expected 0 < slope ≤ 1");
    }
    this.slope = slope;
  }

  @Override
  public String name() {
    return "leaky_relu(" + slope + ")";
  }

  @Override
  public void forward(Elementary math, double[] p, double[] q, int from, int rows, int columns) {
    int to = from + rows * columns;
    double a = (double) slope;
    for (int i = from; i < to; i++) {
      q[i] = Math.max(p[i], a * p[i]);
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
    double a = (double) slope;
    double large = Double.MAX_VALUE;
    for (int i = from; i < to; i++) {
      // The slope without a branch, as in ReLU.
      delta[i] = dq[i] * Math.max(a, Math.min(1, p[i] * large * large));
    }
  }
}
