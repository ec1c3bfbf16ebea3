package deltachain.core.activation;

import deltachain.api.Elementary;

/** e = e^{−β|p|} in (0, 1], from which sigmoid, softplus and their like follow without overflow. */
final class Decay {
  private Decay() {}

  /** Sets the first elements of {@code e} to e^{−β|p|} of the elements of p from {@code at} on. */
  static void of(Elementary math, double[] p, double[] e, int at, int length, double beta) {
    double rate = (double) -beta;
    for (int k = 0; k < length; k++) {
      e[k] = rate * Math.abs(p[at + k]);
    }
    math.exp(e, e, 0, length);
  }

  /** Replaces e in [0, 1] by ln(1 + e), as exact as e is. */
  static void log1p(Elementary math, double[] e, int length) {
    for (int k = 0; k < length; k++) {
      e[k] = (double) accurate(e[k]);
    }
  }

  private static double accurate(double e) {
    return Math.log1p(e);
  }
}
