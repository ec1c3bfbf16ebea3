package deltachain.spi;

/**
 * erf x = 2/√π ∫₀ˣ e^{−t²} dt, to about 1 ulp of float64: by its Taylor series near 0, and beyond
 * by the rational approximation of erfc = 1 − erf of Cody (Rational Chebyshev approximations for
 * the error function, 1969), whose error counts for less there.
 */
final class ErrorFunction {
  private static final double TWO_OVER_ROOT_PI = 1.1283791670955126;

  /** 2/√π − 1, with three more bits than a double near 2/√π holds. */
  private static final double EXCESS = 0.1283791670955126;

  /** erf x = x (1 + EXCESS + Σ SERIES_n x²ⁿ), n from 1: (−1)ⁿ 2/√π / (n! (2n + 1)). */
  private static final double[] SERIES = new double[20];

  static {
    double inverseFactorial = TWO_OVER_ROOT_PI;
    for (int n = 1; n < SERIES.length; n++) {
      inverseFactorial /= -n;
      SERIES[n] = inverseFactorial / (2 * n + 1);
    }
  }

  private static final double[] MIDDLE = {
    1230.3393547979972, 2051.0783778260716, 1712.0476126340707, 881.952221241769,
    298.6351381974001, 66.11919063714163, 8.883149794388377, 0.5641884969886701,
    2.1531153547440383e-8
  };
  private static final double[] BELOW_MIDDLE = {
    1230.3393548037495,
    3439.3676741437216,
    4362.619090143247,
    3290.7992357334597,
    1621.3895745666903,
    537.1811018620099,
    117.6939508913125,
    15.744926110709835,
    1
  };

  /** Up to here the Taylor series serves. */
  private static final double NEAR_ZERO = 1;

  /** From here on erf is 1 − erfc with erfc below half an ulp of 1. */
  private static final double SATURATION = 6;

  private ErrorFunction() {}

  static double erf(double x) {
    double a = Math.abs(x);
    if (a <= NEAR_ZERO) {
      return x + x * (EXCESS + polynomial(SERIES, x * x));
    }
    if (a >= SATURATION) {
      return Math.copySign(1, x);
    }
    return Math.copySign(1 - complement(a), x);
  }

  private static double complement(double x) {
    // x² in two parts: e^{−x²} would multiply the rounding error of x * x by x².
    double coarse = Math.rint(x * 16) / 16;
    double density = Math.exp(-coarse * coarse) * Math.exp(-(x - coarse) * (x + coarse));
    return density * (polynomial(MIDDLE, x) / polynomial(BELOW_MIDDLE, x));
  }

  /** Σ c_i xⁱ. */
  private static double polynomial(double[] c, double x) {
    double sum = c[c.length - 1];
    for (int i = c.length - 2; i >= 0; i--) {
      sum = sum * x + c[i];
    }
    return sum;
  }
}
