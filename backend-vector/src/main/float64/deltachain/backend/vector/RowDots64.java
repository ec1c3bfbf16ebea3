package deltachain.backend.vector;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * One row of A times Bᵀ where both are row-major: dot products along the rows, with nothing packed,
 * because B is read once and no row of C shares it.
 *
 * <p>Lanes are added in a tree that is written out here: {@code reduceLanes} has an order of its
 * own, which on JDK 25 changes when the method is compiled.
 */
final class RowDots64 {
  private static final VectorSpecies<Double> SPECIES = Lanes64.SPECIES;
  private static final int LANES = SPECIES.length();

  /** SWAP_d exchanges lanes that are d apart; ODD_d has the upper ones of each pair. */
  private static final VectorShuffle<Double> SWAP_1 = swap(1);

  private static final VectorShuffle<Double> SWAP_2 = swap(2);
  private static final VectorShuffle<Double> SWAP_4 = swap(4);
  private static final VectorShuffle<Double> SWAP_8 = swap(8);
  private static final VectorMask<Double> ODD_1 = VectorMask.fromLong(SPECIES, 0xAAAAL);
  private static final VectorMask<Double> ODD_2 = VectorMask.fromLong(SPECIES, 0xCCCCL);

  private RowDots64() {}

  private static VectorShuffle<Double> swap(int distance) {
    return VectorShuffle.fromOp(SPECIES, i -> (i ^ distance) % LANES);
  }

  /**
   * Four sums Σ_l a_l b_jl for j = 0 … 3.
   *
   * @param k inner length, at least a vector's
   * @param a its row begins at {@code ao}
   * @param b row j begins at {@code bo + j * bRow}
   * @param columns rows of B that there are, 1 … 4: the sums of others are of no use
   * @param sums written: sum j at index j; four vectors long
   */
  static void four(
      int k, double[] a, int ao, double[] b, int bo, int bRow, int columns, double[] sums) {
    int b1 = bo + Math.min(1, columns - 1) * bRow;
    int b2 = bo + Math.min(2, columns - 1) * bRow;
    int b3 = bo + Math.min(3, columns - 1) * bRow;
    DoubleVector s0 = DoubleVector.zero(SPECIES);
    DoubleVector s1 = DoubleVector.zero(SPECIES);
    DoubleVector s2 = DoubleVector.zero(SPECIES);
    DoubleVector s3 = DoubleVector.zero(SPECIES);
    int l = 0;
    for (; l <= k - LANES; l += LANES) {
      DoubleVector x = DoubleVector.fromArray(SPECIES, a, ao + l);
      s0 = x.fma(DoubleVector.fromArray(SPECIES, b, bo + l), s0);
      s1 = x.fma(DoubleVector.fromArray(SPECIES, b, b1 + l), s1);
      s2 = x.fma(DoubleVector.fromArray(SPECIES, b, b2 + l), s2);
      s3 = x.fma(DoubleVector.fromArray(SPECIES, b, b3 + l), s3);
    }
    if (l < k) {
      // The last vector overlaps what was read: lanes already summed count as 0 · 0.
      VectorMask<Double> fresh = Lanes64.from(l - (k - LANES));
      l = k - LANES;
      DoubleVector x = Lanes64.load(a, ao + l, fresh);
      s0 = x.fma(Lanes64.load(b, bo + l, fresh), s0);
      s1 = x.fma(Lanes64.load(b, b1 + l, fresh), s1);
      s2 = x.fma(Lanes64.load(b, b2 + l, fresh), s2);
      s3 = x.fma(Lanes64.load(b, b3 + l, fresh), s3);
    }
    if (LANES < 4) {
      s0.intoArray(sums, 0);
      s1.intoArray(sums, LANES);
      s2.intoArray(sums, 2 * LANES);
      s3.intoArray(sums, 3 * LANES);
      for (int j = 0; j < 4; j++) {
        sums[j] = sums[j * LANES] + sums[j * LANES + 1];
      }
      return;
    }
    DoubleVector low = halves(s0, s1, SWAP_1, ODD_1);
    DoubleVector high = halves(s2, s3, SWAP_1, ODD_1);
    DoubleVector sum = halves(low, high, SWAP_2, ODD_2);
    if (LANES >= 8) {
      sum = sum.add(sum.rearrange(SWAP_4));
    }
    if (LANES >= 16) {
      sum = sum.add(sum.rearrange(SWAP_8));
    }
    sum.intoArray(sums, 0);
  }

  /** Each lane plus the one that it is swapped with: of u in the even places, of v in the odd. */
  private static DoubleVector halves(
      DoubleVector u, DoubleVector v, VectorShuffle<Double> swap, VectorMask<Double> odd) {
    return u.blend(v, odd).add(v.blend(u, odd).rearrange(swap));
  }

  /**
   * As {@link #four}, with eight sums and without vectors, for rows that don't fill one.
   *
   * @param columns 1 … 8
   */
  static void eight(
      int k, double[] a, int ao, double[] b, int bo, int bRow, int columns, double[] sums) {
    int b1 = bo + Math.min(1, columns - 1) * bRow;
    int b2 = bo + Math.min(2, columns - 1) * bRow;
    int b3 = bo + Math.min(3, columns - 1) * bRow;
    int b4 = bo + Math.min(4, columns - 1) * bRow;
    int b5 = bo + Math.min(5, columns - 1) * bRow;
    int b6 = bo + Math.min(6, columns - 1) * bRow;
    int b7 = bo + Math.min(7, columns - 1) * bRow;
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    double s4 = 0;
    double s5 = 0;
    double s6 = 0;
    double s7 = 0;
    for (int l = 0; l < k; l++) {
      double x = a[ao + l];
      s0 = Math.fma(x, b[bo + l], s0);
      s1 = Math.fma(x, b[b1 + l], s1);
      s2 = Math.fma(x, b[b2 + l], s2);
      s3 = Math.fma(x, b[b3 + l], s3);
      s4 = Math.fma(x, b[b4 + l], s4);
      s5 = Math.fma(x, b[b5 + l], s5);
      s6 = Math.fma(x, b[b6 + l], s6);
      s7 = Math.fma(x, b[b7 + l], s7);
    }
    sums[0] = s0;
    sums[1] = s1;
    sums[2] = s2;
    sums[3] = s3;
    sums[4] = s4;
    sums[5] = s5;
    sums[6] = s6;
    sums[7] = s7;
  }
}
