package deltachain.backend.vector;

/**
 * erf and its slope 2/√π e^{−r²} at r = 0, 1/128, 2/128, … 6.
 *
 * <p>The values are sums of integrals over the steps between, each by the Taylor series about its
 * middle, with the rounding of the sum carried along (Neumaier, 1974).
 */
final class ErfTable {
  /** Entries a unit. */
  static final int STEPS = 128;

  /** Where the table ends: erf is 1 from 5.93 on. */
  static final int END = 6;

  /** Rounded once, not after a subtraction. */
  private static final double TWO_BY_ROOT_PI_LESS_1 = 0.12837916709551257389615890312154517;

  private static final double[] VALUES = new double[END * STEPS + 1];
  private static final double[] SLOPES = new double[END * STEPS + 1];

  static {
    double sum = 0;
    double lost = 0;
    for (int i = 0; i < VALUES.length; i++) {
      VALUES[i] = sum + lost;
      SLOPES[i] = slope((double) i / STEPS);
      double next = integral((i + 0.5) / STEPS, 0.5 / STEPS);
      double total = sum + next;
      lost += sum >= next ? (sum - total) + next : (next - total) + sum;
      sum = total;
    }
  }

  private ErfTable() {}

  static double value(int i) {
    return VALUES[i];
  }

  static double slope(int i) {
    return SLOPES[i];
  }

  /** c_i of erf x = x + x Σ c_i x²ⁱ: 2/√π (−1)ⁱ / (i! (2i + 1)), and 1 less for i = 0. */
  static double coefficient(int i) {
    double factorial = 1;
    for (int k = 2; k <= i; k++) {
      factorial *= k;
    }
    double size = 2 / Math.sqrt(Math.PI) / (factorial * (2 * i + 1));
    return i == 0 ? TWO_BY_ROOT_PI_LESS_1 : i % 2 == 0 ? size : -size;
  }

  private static double slope(double r) {
    return 2 / Math.sqrt(Math.PI) * StrictMath.exp(-r * r);
  }

  /** ∫ 2/√π e^{−t²} dt from m − h to m + h, with the Hermite polynomials of m. */
  private static double integral(double m, double h) {
    double mm = m * m;
    double hh = h * h;
    double second = (4 * mm - 2) / 6;
    double fourth = ((16 * mm - 48) * mm + 12) / 120;
    double sixth = (((64 * mm - 480) * mm + 720) * mm - 120) / 5040;
    return 2 * h * slope(m) * (1 + hh * (second + hh * (fourth + hh * sixth)));
  }
}
