package deltachain.backend.vector;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** tanh |x| = E / (E + 2) with E = e^{2|x|} − 1, which loses no digits near 0. */
final class Tanh64 extends CompiledAlone {
  private static final VectorSpecies<Double> SPECIES = Lanes64.SPECIES;
  private static final int LANES = SPECIES.length();

  private Tanh64() {}

  /** Whole vectors of results; as {@link Exp64#exp}. */
  static void tanh(double[] x, int from, int end, double[] y, int to) {
    for (int at = from; at < end; at += LANES) {
      tanh(x, at, y, to + at - from);
    }
  }

  private static void tanh(double[] x, int from, double[] y, int to) {
    DoubleVector given = DoubleVector.fromArray(SPECIES, x, from);
    DoubleVector twice = given.abs().mul(2).min(Format64.TANH_HIGH);
    DoubleVector rounded = twice.mul(Exp64.LOG2_E).add(Format64.ROUNDER);
    DoubleVector n = rounded.sub(Format64.ROUNDER);
    DoubleVector high = n.fma(DoubleVector.broadcast(SPECIES, -Format64.LN_2_HIGH), twice);
    DoubleVector r = n.fma(DoubleVector.broadcast(SPECIES, -Format64.LN_2_LOW), high);
    int last = Exp64.TAYLOR.length - 1;
    DoubleVector sum = DoubleVector.broadcast(SPECIES, Exp64.TAYLOR[last]);
    for (int i = last - 1; i >= 0; i--) {
      sum = sum.fma(r, DoubleVector.broadcast(SPECIES, Exp64.TAYLOR[i]));
    }
    DoubleVector rest = sum.fma(r.mul(r), r);
    // 2ⁿ − 1 is exact, or the 1 doesn't count.
    LongVector exponent = rounded.reinterpretAsLongs().add(Format64.BIAS);
    DoubleVector scale =
        exponent.lanewise(VectorOperators.LSHL, Format64.EXPONENT).reinterpretAsDoubles();
    DoubleVector e = scale.fma(rest, scale.sub(1));
    DoubleVector minusDivisor = DoubleVector.broadcast(SPECIES, -2).sub(e);
    DoubleVector lost = e.add(minusDivisor.add(2));
    DoubleVector inverse = DoubleVector.broadcast(SPECIES, -1).div(minusDivisor);
    DoubleVector quotient = e.mul(inverse);
    // One step of Newton's method, with what E + 2 lost to rounding.
    DoubleVector error = quotient.fma(minusDivisor, e).sub(quotient.mul(lost));
    DoubleVector size = error.fma(inverse, quotient);
    LongVector sign = given.reinterpretAsLongs().and(Format64.SIGN);
    size.reinterpretAsLongs()
        .lanewise(VectorOperators.OR, sign)
        .reinterpretAsDoubles()
        .intoArray(y, to);
  }
}
