package deltachain.core.activation;

/**
 * The lower tail of the standard normal distribution, relatively exact: Φ(x) = erfc(−x/√2) / 2,
 * erfc by the rational approximations of Cody (Rational Chebyshev approximations for the error
 * function, 1969).
 */
final class Gaussian {
  /** Φ(−40) is below the smallest double. */
  private static final double FARTHEST = -40;

  private static final double ONE_OVER_ROOT_PI = 0.5641895835477563;

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

  private static final double[] FAR = {
    6.587491615298378e-4,
    0.016083785148742275,
    0.12578172611122926,
    0.36034489994980445,
    0.30532663496123236,
    0.016315387137302097
  };
  private static final double[] BELOW_FAR = {
    0.00233520497626869,
    0.06051834131244132,
    0.5279051029514284,
    1.8729528499234604,
    2.568520192289822,
    1
  };

  private Gaussian() {}

  /** x Φ(x) for x ≤ −1; −0 at −∞, NaN at NaN. */
  static double timesLowerTail(double x) {
    double a = -Math.max(FARTHEST, x);
    // e^{−a²/2} with a² in two parts: rounding a² would cost a²/2 units.
    double coarse = Math.rint(a * 16) / 16;
    double density =
        Math.exp(-0.5 * coarse * coarse) * Math.exp(-0.5 * (a - coarse) * (a + coarse));
    return -a * 0.5 * density * scaledComplement(a * Math.sqrt(0.5));
  }

  /** e^{x²} erfc x for x ≥ 0.47. */
  private static double scaledComplement(double x) {
    if (x <= 4) {
      return polynomial(MIDDLE, x) / polynomial(BELOW_MIDDLE, x);
    }
    double y = 1 / (x * x);
    return (ONE_OVER_ROOT_PI - y * (polynomial(FAR, y) / polynomial(BELOW_FAR, y))) / x;
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
