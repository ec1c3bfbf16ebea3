package deltachain.core.activation;

import deltachain.api.Activation;
import deltachain.api.Elementary;

/** Tanh-shrink: q = p − tanh p, by its Taylor series near 0; σ'(p) = tanh² p. */
public final class TanhShrink implements Activation {
  /** Below this |p|, the series: p − tanh p would lose three digits or more. */
  private static final double NEAR_ZERO = 0.1;

  @Override
  public String name() {
    return "tanhshrink";
  }

  @Override
  public void forward(Elementary math, double[] p, double[] q, int from, int rows, int columns) {
    int to = from + rows * columns;
    for (int i = from; i < to; i++) {
      q[i] = (double) shrunk(p[i]);
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
    for (int i = from; i < to; i++) {
      double t = Math.tanh(p[i]);
      delta[i] = dq[i] * (t * t);
    }
  }

  private static double shrunk(double p) {
    if (Math.abs(p) >= NEAR_ZERO) {
      return p - Math.tanh(p);
    }
    double s = p * p;
    double higher = -62.0 / 2835 + s * (1382.0 / 155925 - s * (21844.0 / 6081075));
    return p * s * (1.0 / 3 + s * (-2.0 / 15 + s * (17.0 / 315 + s * higher)));
  }
}
