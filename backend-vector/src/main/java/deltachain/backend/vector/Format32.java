package deltachain.backend.vector;

/** What the elementary functions must know about float32; {@link Format64} explains. */
final class Format32 {
  static final int EXPONENT = 23;
  static final int BIAS = 127;
  static final int FRACTION = (1 << EXPONENT) - 1;
  static final int SIGN = Integer.MIN_VALUE;
  static final float ROUNDER = 0x1.8p23f;
  static final float UNIT_ULP = 0x1p23f;
  static final int UNIT_ULP_BITS = Float.floatToRawIntBits(UNIT_ULP);
  static final int ROOT_HALF = Float.floatToRawIntBits(0.70710677f);
  static final int ROOT_HALF_TO_ONE = Float.floatToRawIntBits(1) - ROOT_HALF;
  static final float LN_2_HIGH = 6.9313812256e-01f;
  static final float LN_2_LOW = 9.0580006145e-06f;
  static final float EXP_HIGH = 89;
  static final float EXP_LOW = -104;
  static final float TANH_HIGH = 20;
  static final int EXP_TERMS = 7;
  static final int LOG_TERMS = 5;

  private Format32() {}
}
