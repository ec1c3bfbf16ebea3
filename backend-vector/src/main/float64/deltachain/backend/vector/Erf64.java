package deltachain.backend.vector;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * erf |x|: below ¼ by its Taylor series about 0, above by the one about the nearest entry r of
 * {@link ErfTable}, erf(r + d) = erf(r) + 2/√π e^{−r²} d (1 − r d + (2r² − 1)/3 d² − …).
 *
 * <p>A block goes through several passes: looking up is not done by vectors, and C2 inlines the
 * vectors' methods only into small ones. {@link #erf} calls one of them alone, because C2 may
 * inline a pass into what calls it, and together they have too many nodes. One a thread.
 */
final class Erf64 {
  /** The most elements at once. */
  static final int BLOCK = 8 * Lanes64.LANES;

  private static final VectorSpecies<Double> SPECIES = Lanes64.SPECIES;
  private static final int LANES = Lanes64.LANES;
  private static final int STEPS = ErfTable.STEPS;
  private static final double[] VALUES = new double[ErfTable.END * STEPS + 1];
  private static final double[] SLOPES = new double[ErfTable.END * STEPS + 1];

  /** erf x = x + x Σ SERIES_i x²ⁱ. */
  private static final double[] SERIES = new double[10];

  static {
    for (int i = 0; i < VALUES.length; i++) {
      VALUES[i] = (double) ErfTable.value(i);
      SLOPES[i] = (double) ErfTable.slope(i);
    }
    for (int i = 0; i < SERIES.length; i++) {
      SERIES[i] = (double) ErfTable.coefficient(i);
    }
  }

  private final double[] steps = new double[BLOCK];
  private final double[] values = new double[BLOCK];
  private final double[] slopes = new double[BLOCK];

  /** erf of {@code length} ≤ {@link #BLOCK} elements, whole vectors of them. */
  void erf(double[] x, int from, double[] y, int to, int length) {
    lookUp(x, from, length);
    Passes.aboutEntry(x, from, length, steps, slopes, values);
    bySize(x, from, length, y, to);
  }

  private void lookUp(double[] x, int from, int length) {
    Passes.findEntries(x, from, length, steps);
    for (int i = 0; i < length; i++) {
      int entry = (int) steps[i];
      values[i] = VALUES[entry];
      slopes[i] = SLOPES[entry];
    }
  }

  private void bySize(double[] x, int from, int length, double[] y, int to) {
    Passes.bySize(x, from, length, values, y, to);
  }

  /** No vector is handed to another method, which C2 may refuse to inline. */
  private static final class Passes extends CompiledAlone {
    /** The number of the entry nearest to |x|. */
    static void findEntries(double[] x, int from, int length, double[] steps) {
      for (int i = 0; i < length; i += LANES) {
        DoubleVector size = DoubleVector.fromArray(SPECIES, x, from + i).abs().min(ErfTable.END);
        size.mul(STEPS).add(Format64.ROUNDER).sub(Format64.ROUNDER).intoArray(steps, i);
      }
    }

    /** Turns the values at the entries into those at |x|, by (−1)ⁿ Hₙ(r) / (n + 1)! for n ≤ 5. */
    static void aboutEntry(
        double[] x, int from, int length, double[] steps, double[] slopes, double[] values) {
      for (int i = 0; i < length; i += LANES) {
        DoubleVector r = DoubleVector.fromArray(SPECIES, steps, i).mul(1.0 / STEPS);
        DoubleVector size = DoubleVector.fromArray(SPECIES, x, from + i).abs().min(ErfTable.END);
        DoubleVector d = size.sub(r);
        DoubleVector rr = r.mul(r);
        DoubleVector h1 = r.neg();
        DoubleVector h2 = rr.mul(2 / 3.0).sub(1 / 3.0);
        DoubleVector h3 = rr.mul(-1 / 3.0).add(0.5).mul(r);
        DoubleVector h4 = rr.mul(2 / 15.0).sub(0.4).mul(rr).add(0.1);
        DoubleVector h5 = rr.mul(-2 / 45.0).add(2 / 9.0).mul(rr).sub(1 / 6.0).mul(r);
        DoubleVector rest = h5.fma(d, h4).fma(d, h3).fma(d, h2).fma(d, h1).mul(d);
        DoubleVector first = DoubleVector.fromArray(SPECIES, slopes, i).mul(d);
        DoubleVector value = DoubleVector.fromArray(SPECIES, values, i);
        first.fma(rest, first).add(value).intoArray(values, i);
      }
    }

    /** The results: what {@link #aboutEntry} left, or the series about 0, with the signs of x. */
    static void bySize(double[] x, int from, int length, double[] values, double[] y, int to) {
      for (int i = 0; i < length; i += LANES) {
        DoubleVector given = DoubleVector.fromArray(SPECIES, x, from + i);
        DoubleVector size = given.abs();
        DoubleVector square = size.mul(size);
        DoubleVector sum = DoubleVector.broadcast(SPECIES, SERIES[SERIES.length - 1]);
        for (int j = SERIES.length - 2; j >= 0; j--) {
          sum = sum.fma(square, DoubleVector.broadcast(SPECIES, SERIES[j]));
        }
        DoubleVector aboutZero = sum.fma(size, size);
        VectorMask<Double> small = size.compare(VectorOperators.LT, 0.25);
        DoubleVector large = DoubleVector.fromArray(SPECIES, values, i);
        LongVector sign = given.reinterpretAsLongs().and(Format64.SIGN);
        large
            .blend(aboutZero, small)
            .reinterpretAsLongs()
            .lanewise(VectorOperators.OR, sign)
            .reinterpretAsDoubles()
            .intoArray(y, to + i);
      }
    }
  }
}
