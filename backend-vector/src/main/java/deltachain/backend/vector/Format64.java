package deltachain.backend.vector;

/** What the elementary functions must know about float64; {@link Format32} is its twin. */
final class Format64 {
  /** Where the exponent begins. */
  static final int EXPONENT = 52;

  static final long BIAS = 1023;

  /** The bits below the exponent. */
  static final long FRACTION = (1L << EXPONENT) - 1;

  static final long SIGN = Long.MIN_VALUE;

  /** 1.5 · 2⁵²: a small number added to it is rounded to an integer, in the lowest bits. */
  static final double ROUNDER = 0x1.8p52;

  /** 2⁵² and its bits: an integer or-ed into these is a number. */
  static final double UNIT_ULP = 0x1p52;

  static final long UNIT_ULP_BITS = Double.doubleToRawLongBits(UNIT_ULP);

  /** The bits of √½, where the fractions that log sees begin. */
  static final long ROOT_HALF = Double.doubleToRawLongBits(0.7071067811865476);

  /** What takes the bits of √½ to those of 1. */
  static final long ROOT_HALF_TO_ONE = Double.doubleToRawLongBits(1) - ROOT_HALF;

  /** ln 2 to 33 bits, so that small multiples are exact. */
  static final double LN_2_HIGH = 6.93147180369123816490e-01;

  static final double LN_2_LOW = 1.90821492927058770002e-10;

  /** e^x is infinite above and 0 below. */
  static final double EXP_HIGH = 710;

  static final double EXP_LOW = -746;

  /** tanh x = ±1 from ± the half of this on. */
  static final double TANH_HIGH = 44;

  /** Taylor terms that leave errors below a tenth of an ulp. */
  static final int EXP_TERMS = 13;

  static final int LOG_TERMS = 11;

  private Format64() {}
}
