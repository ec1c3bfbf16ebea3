package deltachain.core.activation;

import deltachain.api.Elementary;

/**
 * Mish: q = p tanh(ln(1 + e^p)), at least −0.3088 (Misra, 2019). With e = e^p and n = e (e + 2) it
 * is p n / (n + 2), and σ'(p) = n / (n + 2) + 4 p e (1 + e) / (n + 2)²: one exponential, no
 * cancellation. At −∞ it is its limit, 0.
 */
public final class Mish extends Blockwise {
  /** From here on n / (n + 2) is 1 in either type, and n² far from overflow. */
  private static final int SATURATION = 40;

  @Override
  public String name() {
    return "mish";
  }

  @Override
  void forward(Elementary math, double[] p, double[] q, double[] work, int at, int length) {
    exponentials(math, p, work, at, length);
    double large = Double.MAX_VALUE;
    for (int k = 0; k < length; k++) {
      double n = work[k] * (work[k] + 2);
      q[at + k] = Math.max(p[at + k], -large) * (n / (n + 2));
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
    exponentials(math, p, work, at, length);
    double large = Double.MAX_VALUE;
    for (int k = 0; k < length; k++) {
      double e = work[k];
      double n = e * (e + 2);
      double x = Math.max(-large, Math.min(SATURATION, p[at + k]));
      delta[at + k] = dq[at + k] * (n / (n + 2) + x * (4 * (e / (n + 2)) * ((1 + e) / (n + 2))));
    }
  }

  private static void exponentials(Elementary math, double[] p, double[] work, int at, int length) {
    for (int k = 0; k < length; k++) {
      work[k] = Math.min(SATURATION, p[at + k]);
    }
    math.exp(work, work, 0, length);
  }
}
