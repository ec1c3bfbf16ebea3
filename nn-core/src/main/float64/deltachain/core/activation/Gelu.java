package deltachain.core.activation;

import deltachain.api.Elementary;

/**
 * Gaussian error linear unit: q = p Φ(p), Φ the standard normal distribution, at least −0.17; σ'(p)
 * = Φ(p) + p φ(p) (Hendrycks and Gimpel, 2016). Φ comes from erf, in its lower tail from erfc, so
 * that q is exact there too.
 *
 * <p>This is the exact form, PyTorch's and Keras' default; {@link GeluTanh} is the approximation.
 */
public final class Gelu extends Blockwise {
  /** From here on Φ is 0 or 1, and φ is 0, in either type. */
  private static final int SATURATION = 40;

  @Override
  public String name() {
    return "gelu";
  }

  @Override
  void forward(Elementary math, double[] p, double[] q, double[] work, int at, int length) {
    double rootHalf = 0.7071067811865476;
    for (int k = 0; k < length; k++) {
      work[k] = rootHalf * p[at + k];
    }
    math.erf(work, work, 0, length);
    for (int k = 0; k < length; k++) {
      double x = p[at + k];
      q[at + k] = x > -1 ? 0.5 * x * (1 + work[k]) : (double) Gaussian.timesLowerTail(x);
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
    for (int k = 0; k < length; k++) {
      double x = Math.max(-SATURATION, Math.min(SATURATION, p[at + k]));
      work[k] = -0.5 * x * x;
    }
    math.exp(work, work, 0, length);
    double rootOfTwoPi = 2.5066282746310002;
    for (int k = 0; k < length; k++) {
      double x = Math.max(-SATURATION, Math.min(SATURATION, p[at + k]));
      // e^{−x²/2} of the exact square: rounding x² would cost x²/2 units.
      double lost = Math.fma(x, x, -(x * x));
      double density = work[k] * (1 - 0.5 * lost) / rootOfTwoPi;
      double below = Math.abs(x) < 1e-30 ? 0.5 : q[at + k] / p[at + k];
      double distribution = x == SATURATION ? 1 : x == -SATURATION ? 0 : below;
      delta[at + k] = dq[at + k] * (distribution + x * density);
    }
  }
}
