package deltachain.backend.vector;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** e^x = 2ⁿ e^r with n the integer nearest to x / ln 2, and e^r by its Taylor series. */
final class Exp64 extends CompiledAlone {
  private static final VectorSpecies<Double> SPECIES = Lanes64.SPECIES;
  private static final int LANES = SPECIES.length();
  static final double LOG2_E = 1.4426950408889634;

  /** 1/(i + 2)!: e^r = 1 + r + r² Σ TAYLOR_i rⁱ. */
  static final double[] TAYLOR = new double[Format64.EXP_TERMS - 1];

  static {
    double factorial = 1;
    for (int i = 0; i < TAYLOR.length; i++) {
      factorial *= i + 2;
      TAYLOR[i] = 1 / factorial;
    }
  }

  private Exp64() {}

  /**
   * Whole vectors of results.
   *
   * @param x arguments from {@code from} to {@code end}
   * @param y results from {@code to} on
   */
  static void exp(double[] x, int from, int end, double[] y, int to) {
    for (int at = from; at < end; at += LANES) {
      exp(x, at, y, to + at - from);
    }
  }

  private static void exp(double[] x, int from, double[] y, int to) {
    DoubleVector bounded =
        DoubleVector.fromArray(SPECIES, x, from).max(Format64.EXP_LOW).min(Format64.EXP_HIGH);
    DoubleVector n = bounded.mul(LOG2_E).add(Format64.ROUNDER).sub(Format64.ROUNDER);
    DoubleVector high = n.fma(DoubleVector.broadcast(SPECIES, -Format64.LN_2_HIGH), bounded);
    DoubleVector r = n.fma(DoubleVector.broadcast(SPECIES, -Format64.LN_2_LOW), high);
    DoubleVector sum = DoubleVector.broadcast(SPECIES, TAYLOR[TAYLOR.length - 1]);
    for (int i = TAYLOR.length - 2; i >= 0; i--) {
      sum = sum.fma(r, DoubleVector.broadcast(SPECIES, TAYLOR[i]));
    }
    DoubleVector power = sum.fma(r.mul(r), r).add(1);
    // Two factors, because 2ⁿ itself may be out of range where the result isn't.
    DoubleVector half = n.mul(0.5).add(Format64.ROUNDER);
    LongVector first = half.reinterpretAsLongs().add(Format64.BIAS);
    DoubleVector other = n.sub(half.sub(Format64.ROUNDER)).add(Format64.ROUNDER);
    LongVector rest = other.reinterpretAsLongs().add(Format64.BIAS);
    power
        .mul(first.lanewise(VectorOperators.LSHL, Format64.EXPONENT).reinterpretAsDoubles())
        .mul(rest.lanewise(VectorOperators.LSHL, Format64.EXPONENT).reinterpretAsDoubles())
        .intoArray(y, to);
  }
}
