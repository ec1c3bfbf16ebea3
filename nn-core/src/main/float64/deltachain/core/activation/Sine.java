package deltachain.core.activation;

import deltachain.api.Activation;
import deltachain.api.Elementary;

/**
 * Sine: q = sin(ω p) in [−1, 1], σ'(p) = ω cos(ω p) (Sitzmann et al., 2020, who take ω = 30 in the
 * first layer). NaN at ±∞.
 */
public final class Sine implements Activation {
  private final double omega;

  /** With the usual omega 1.0. */
  public Sine() {
    this(1.0);
  }

  /**
   * With parameters of one's own.
   *
   * @param omega the angular frequency, finite, &gt; 0
   * @throws IllegalArgumentException if one is out of range
   */
  public Sine(double omega) {
    Legal.requirePositive("sine omega", omega);
    this.omega = omega;
  }

  @Override
  public String name() {
    return "sine(" + omega + ")";
  }

  @Override
  public void forward(Elementary math, double[] p, double[] q, int from, int rows, int columns) {
    int to = from + rows * columns;
    for (int i = from; i < to; i++) {
      q[i] = Math.sin(omega * p[i]);
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
    double w = (double) omega;
    for (int i = from; i < to; i++) {
      delta[i] = dq[i] * (w * Math.cos(omega * p[i]));
    }
  }
}
