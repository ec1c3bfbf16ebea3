package deltachain.backend.vector;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * erf |x|: below ¼ by its Taylor series about 0, above by the one about the nearest entry r of
 * {@link ErfTable}, erf(r + d) = erf(r) + 2/√π e^{−r²} d (1 − r d + (2r² − 1)/3 d² − …).
 *
 * <p>A block goes through several loops: looking up is not done by vectors, and C2 inlines the
 * vectors' methods only into small ones. One a thread.
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
    for (int i = 0; i < length; i += LANES) {
      aboutEntry(x, from + i, i);
    }
    for (int i = 0; i < length; i += LANES) {
      bySize(x, from + i, i, y, to + i);
    }
  }

  private void lookUp(double[] x, int from, int length) {
    for (int i = 0; i < length; i += LANES) {
      nearest(size(x, from + i)).intoArray(steps, i);
    }
    for (int i = 0; i < length; i++) {
      int entry = (int) steps[i];
      values[i] = VALUES[entry];
      slopes[i] = SLOPES[entry];
    }
  }

  /** One vector of results: what {@link #aboutEntry} left, or the series about 0. */
  private void bySize(double[] x, int from, int at, double[] y, int to) {
    DoubleVector signed = DoubleVector.fromArray(SPECIES, x, from);
    DoubleVector size = signed.abs();
    VectorMask<Double> small = size.compare(VectorOperators.LT, 0.25);
    DoubleVector aboutZero = Lanes64.polynomial(SERIES, size.mul(size)).fma(size, size);
    DoubleVector large = DoubleVector.fromArray(SPECIES, values, at);
    Lanes64.withSign(large.blend(aboutZero, small), signed).intoArray(y, to);
  }

  private static DoubleVector size(double[] x, int at) {
    return DoubleVector.fromArray(SPECIES, x, at).abs().min(ErfTable.END);
  }

  /** The number of the entry nearest to that size. */
  private static DoubleVector nearest(DoubleVector size) {
    return size.mul(STEPS).add(Format64.ROUNDER).sub(Format64.ROUNDER);
  }

  /** Turns the value at the entry into that at x, for one vector. */
  private void aboutEntry(double[] x, int from, int at) {
    DoubleVector r = DoubleVector.fromArray(SPECIES, steps, at).mul(1.0 / STEPS);
    DoubleVector d = size(x, from).sub(r);
    DoubleVector rest = hermite(r, d).mul(d);
    DoubleVector first = DoubleVector.fromArray(SPECIES, slopes, at).mul(d);
    DoubleVector value = DoubleVector.fromArray(SPECIES, values, at);
    first.fma(rest, first).add(value).intoArray(values, at);
  }

  /** Σ (−1)ⁿ Hₙ(r) dⁿ⁻¹ / (n + 1)! for n = 1 … 5. */
  private static DoubleVector hermite(DoubleVector r, DoubleVector d) {
    DoubleVector rr = r.mul(r);
    DoubleVector h1 = r.neg();
    DoubleVector h2 = rr.mul(2 / 3.0).sub(1 / 3.0);
    DoubleVector h3 = rr.mul(-1 / 3.0).add(0.5).mul(r);
    DoubleVector h4 = rr.mul(2 / 15.0).sub(0.4).mul(rr).add(0.1);
    DoubleVector h5 = rr.mul(-2 / 45.0).add(2 / 9.0).mul(rr).sub(1 / 6.0).mul(r);
    return h5.fma(d, h4).fma(d, h3).fma(d, h2).fma(d, h1);
  }
}
