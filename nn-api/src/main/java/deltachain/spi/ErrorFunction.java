package deltachain.spi;

/**
 * erf x = 2/√π ∫₀ˣ e^{−t²} dt, to about 1 ulp of float64.
 *
 * <p>For |x| &lt; 2 the series 2/√π e^{−x²} Σ 2ⁿ x^{2n+1} / (2n+1)!!, whose terms all have one sign
 * (Abramowitz and Stegun, 1964, 7.1.6); from there on 1 − erfc x with Laplace's continued fraction
 * (7.1.14), evaluated from its tail.
 */
final class ErrorFunction {
  private static final double TWO_OVER_ROOT_PI = 1.1283791670955126;
  private static final double ONE_OVER_ROOT_PI = 0.5641895835477563;

  /** From here on erf rounds to ±1. */
  private static final double SATURATION = 6;

  /** Levels of the continued fraction that leave no error at x = 2. */
  private static final int LEVELS = 60;

  private ErrorFunction() {}

  static double erf(double x) {
    double a = Math.abs(x);
    if (a >= 2) {
      return Math.copySign(a < SATURATION ? 1 - complement(a) : 1, x);
    }
    return series(x);
  }

  private static double series(double x) {
    double term = x;
    double sum = x;
    for (int n = 1; Math.abs(term) > 1e-17 * Math.abs(sum); n++) {
      term *= 2 * x * x / (2 * n + 1);
      sum += term;
    }
    return TWO_OVER_ROOT_PI * Math.exp(-x * x) * sum;
  }

  private static double complement(double x) {
    double fraction = x;
    for (int level = LEVELS; level > 0; level--) {
      fraction = x + level / 2.0 / fraction;
    }
    return ONE_OVER_ROOT_PI * Math.exp(-x * x) / fraction;
  }
}
