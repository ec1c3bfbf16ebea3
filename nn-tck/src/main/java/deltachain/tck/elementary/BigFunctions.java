package deltachain.tck.elementary;

import java.math.BigDecimal;
import java.math.MathContext;

/** exp, log, tanh and erf to 30 digits or more. */
final class BigFunctions {
  private static final MathContext DIGITS = new MathContext(60);
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal TWO_OVER_ROOT_PI =
      new BigDecimal("1.12837916709551257389615890312154517168810125865799771368817144");

  /** Below this tanh x = x − x³/3 to 40 digits, where the quotient of exponentials cancels. */
  private static final double TINY = 1e-10;

  private BigFunctions() {}

  /** e^x = (e^{x / 2^s})^{2^s}, the inner one by its Taylor series. */
  static BigDecimal exp(BigDecimal x) {
    int halvings = Math.max(0, Math.getExponent(x.doubleValue()) + 5);
    BigDecimal r = x.divide(TWO.pow(halvings), DIGITS);
    BigDecimal term = BigDecimal.ONE;
    BigDecimal sum = BigDecimal.ONE;
    for (int n = 1; n <= 40; n++) {
      term = term.multiply(r, DIGITS).divide(BigDecimal.valueOf(n), DIGITS);
      sum = sum.add(term, DIGITS);
    }
    for (int i = 0; i < halvings; i++) {
      sum = sum.multiply(sum, DIGITS);
    }
    return sum;
  }

  /** ln x by one step of Halley's method, which triples the digits of StrictMath's result. */
  static BigDecimal log(BigDecimal x) {
    BigDecimal guess = new BigDecimal(StrictMath.log(x.doubleValue()));
    BigDecimal power = exp(guess);
    BigDecimal step = x.subtract(power, DIGITS).divide(x.add(power, DIGITS), DIGITS);
    return guess.add(TWO.multiply(step), DIGITS);
  }

  /** tanh x = (e^{2x} − 1) / (e^{2x} + 1). */
  static BigDecimal tanh(BigDecimal x) {
    if (Math.abs(x.doubleValue()) < TINY) {
      return x.subtract(x.pow(3, DIGITS).divide(BigDecimal.valueOf(3), DIGITS), DIGITS);
    }
    BigDecimal power = exp(x.multiply(TWO));
    return power.subtract(BigDecimal.ONE, DIGITS).divide(power.add(BigDecimal.ONE, DIGITS), DIGITS);
  }

  /** erf x = 2/√π e^{−x²} Σ 2ⁿ x^{2n+1} / (2n+1)!!, whose terms have one sign. */
  static BigDecimal erf(BigDecimal x) {
    BigDecimal twice = x.multiply(x, DIGITS).multiply(TWO, DIGITS);
    BigDecimal term = x.round(DIGITS);
    BigDecimal sum = term;
    for (int n = 1; n < 500 && term.signum() != 0; n++) {
      term = term.multiply(twice, DIGITS).divide(BigDecimal.valueOf(2L * n + 1), DIGITS);
      sum = sum.add(term, DIGITS);
      if (term.abs().compareTo(sum.abs().scaleByPowerOfTen(-40)) < 0) {
        break;
      }
    }
    BigDecimal density = exp(x.multiply(x, DIGITS).negate());
    return TWO_OVER_ROOT_PI.multiply(density, DIGITS).multiply(sum, DIGITS);
  }
}
