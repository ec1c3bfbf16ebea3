package deltachain.backend.vector;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * ln x = n ln 2 + ln(1 + f) with √½ ≤ 1 + f &lt; √2, and ln(1 + f) = 2 artanh(s) for s = f / (2 +
 * f), summed so that f, the largest term, comes last.
 */
final class Log64 extends CompiledAlone {
  private static final VectorSpecies<Double> SPECIES = Lanes64.SPECIES;
  private static final int LANES = SPECIES.length();

  /** 2/(2i + 3): 2 artanh(s) = 2s + s³ Σ SERIES_i s²ⁱ. */
  private static final double[] SERIES = new double[Format64.LOG_TERMS];

  static {
    for (int i = 0; i < SERIES.length; i++) {
      double odd = 2 * i + 3;
      SERIES[i] = 2 / odd;
    }
  }

  private Log64() {}

  /** Whole vectors of results; as {@link Exp64#exp}. */
  static void log(double[] x, int from, int end, double[] y, int to) {
    for (int at = from; at < end; at += LANES) {
      log(x, at, y, to + at - from);
    }
  }

  /** One vector: n ln 2 + f − (f²/2 − s (f²/2 + s² Σ)), as in fdlibm. */
  private static void log(double[] x, int from, double[] y, int to) {
    DoubleVector given = DoubleVector.fromArray(SPECIES, x, from);
    // Subnormal numbers are made normal first.
    VectorMask<Double> tiny = given.compare(VectorOperators.LT, Double.MIN_NORMAL);
    DoubleVector normal = given.blend(given.mul(Format64.UNIT_ULP), tiny);
    LongVector bits = normal.reinterpretAsLongs().add(Format64.ROOT_HALF_TO_ONE);
    DoubleVector offset =
        DoubleVector.broadcast(SPECIES, Format64.UNIT_ULP + Format64.BIAS)
            .blend(Format64.UNIT_ULP + Format64.BIAS + Format64.EXPONENT, tiny);
    DoubleVector n =
        bits.lanewise(VectorOperators.LSHR, Format64.EXPONENT)
            .lanewise(VectorOperators.OR, Format64.UNIT_ULP_BITS)
            .reinterpretAsDoubles()
            .sub(offset);
    DoubleVector f =
        bits.and(Format64.FRACTION).add(Format64.ROOT_HALF).reinterpretAsDoubles().sub(1);
    DoubleVector s = f.div(f.add(2));
    DoubleVector z = s.mul(s);
    DoubleVector halfSquare = f.mul(f).mul(0.5);
    DoubleVector series = DoubleVector.broadcast(SPECIES, SERIES[SERIES.length - 1]);
    for (int i = SERIES.length - 2; i >= 0; i--) {
      series = series.fma(z, DoubleVector.broadcast(SPECIES, SERIES[i]));
    }
    DoubleVector low = n.mul(Format64.LN_2_LOW);
    DoubleVector rest = halfSquare.sub(s.fma(series.fma(z, halfSquare), low));
    DoubleVector result = n.mul(Format64.LN_2_HIGH).sub(rest.sub(f));
    result = result.blend(given, given.compare(VectorOperators.EQ, Double.POSITIVE_INFINITY));
    result = result.blend(Double.NEGATIVE_INFINITY, given.compare(VectorOperators.EQ, 0));
    VectorMask<Double> number = given.compare(VectorOperators.GE, 0);
    DoubleVector.broadcast(SPECIES, Double.NaN).blend(result, number).intoArray(y, to);
  }
}
