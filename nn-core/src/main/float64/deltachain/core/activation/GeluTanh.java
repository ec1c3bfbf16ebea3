package deltachain.core.activation;

import deltachain.api.Activation;
import deltachain.api.Elementary;

/**
 * Gaussian error linear unit, approximated: q = p/2 (1 + tanh u) with u = √(2/π) (p + 0.044715 p³),
 * within 5·10⁻⁴ of {@link Gelu} (Hendrycks and Gimpel, 2016).
 *
 * <p>Computed from s = 1 / (1 + e^{−2u}), which doesn't cancel where p is negative: q = p s, σ'(p)
 * = s + 2 p s (1 − s) u'(p). float32 takes the exponential in double: rounding 2u would cost 2u
 * units.
 */
public final class GeluTanh implements Activation {
  /** 2 √(2/π). */
  private static final double TWICE_ROOT = 1.5957691216057308;

  private static final double CUBIC = 0.044715;

  /** Beyond, s is 0 or 1. */
  private static final double SATURATION = 40;

  @Override
  public String name() {
    return "gelu_tanh";
  }

  @Override
  public void forward(Elementary math, double[] p, double[] q, int from, int rows, int columns) {
    int to = from + rows * columns;
    for (int i = from; i < to; i++) {
      q[i] = (double) value(p[i]);
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
      delta[i] = (double) (dq[i] * slope(p[i]));
    }
  }

  private static double value(double p) {
    return Math.max(-SATURATION, p) / (1 + decay(p));
  }

  private static double slope(double p) {
    double x = Math.max(-SATURATION, Math.min(SATURATION, p));
    double e = decay(x);
    double s = 1 / (1 + e);
    double rest = 1 / (1 + 1 / e);
    return s + x * s * rest * TWICE_ROOT * (1 + 3 * CUBIC * x * x);
  }

  /** e^{−2u}. */
  private static double decay(double p) {
    return Math.exp(-TWICE_ROOT * p * (1 + CUBIC * p * p));
  }
}
