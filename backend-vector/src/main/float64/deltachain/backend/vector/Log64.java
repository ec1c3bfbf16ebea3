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
final class Log64 {
  private static final VectorSpecies<Double> SPECIES = Lanes64.SPECIES;

  /** 2/(2i + 3): 2 artanh(s) = 2s + s³ Σ SERIES_i s²ⁱ. */
  private static final double[] SERIES = new double[Format64.LOG_TERMS];

  static {
    for (int i = 0; i < SERIES.length; i++) {
      double odd = 2 * i + 3;
      SERIES[i] = 2 / odd;
    }
  }

  private Log64() {}

  /** One vector of results, of the arguments at {@code from}. */
  static void log(double[] x, int from, double[] y, int to) {
    log(DoubleVector.fromArray(Lanes64.SPECIES, x, from)).intoArray(y, to);
  }

  static DoubleVector log(DoubleVector x) {
    // Subnormal numbers are made normal first.
    VectorMask<Double> tiny = x.compare(VectorOperators.LT, Double.MIN_NORMAL);
    DoubleVector normal = x.blend(x.mul(Format64.UNIT_ULP), tiny);
    LongVector bits = normal.reinterpretAsLongs().add(Format64.ROOT_HALF_TO_ONE);
    DoubleVector n = exponent(bits);
    n = n.blend(n.sub(Format64.EXPONENT), tiny);
    DoubleVector f =
        bits.and(Format64.FRACTION).add(Format64.ROOT_HALF).reinterpretAsDoubles().sub(1);
    DoubleVector result = sum(n, f);
    result = result.blend(x, x.compare(VectorOperators.EQ, Double.POSITIVE_INFINITY));
    result = result.blend(Double.NEGATIVE_INFINITY, x.compare(VectorOperators.EQ, 0));
    VectorMask<Double> number = x.compare(VectorOperators.GE, 0);
    return DoubleVector.broadcast(SPECIES, Double.NaN).blend(result, number);
  }

  private static DoubleVector exponent(LongVector bits) {
    return bits.lanewise(VectorOperators.LSHR, Format64.EXPONENT)
        .lanewise(VectorOperators.OR, Format64.UNIT_ULP_BITS)
        .reinterpretAsDoubles()
        .sub(Format64.UNIT_ULP + Format64.BIAS);
  }

  /** n ln 2 + f − (f²/2 − s (f²/2 + s² Σ)), as in fdlibm. */
  private static DoubleVector sum(DoubleVector n, DoubleVector f) {
    DoubleVector s = f.div(f.add(2));
    DoubleVector z = s.mul(s);
    DoubleVector halfSquare = f.mul(f).mul(0.5);
    DoubleVector series = Lanes64.polynomial(SERIES, z).fma(z, halfSquare);
    DoubleVector low = n.mul(Format64.LN_2_LOW);
    DoubleVector rest = halfSquare.sub(s.fma(series, low));
    return n.mul(Format64.LN_2_HIGH).sub(rest.sub(f));
  }
}
