package deltachain.backend.vector;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * Dot products of four columns at once, whose lanes are added in registers: halves first, then
 * halves of these. For vectors of at least four lanes.
 *
 * <p>Sixteen columns at once are more than C2 inlines (see {@link CompiledAlone}), so fours take
 * turns. They are stored together, because JDK 17 checks the indices of exchanges again after each
 * store.
 */
final class FourDots64 extends CompiledAlone {
  private static final VectorSpecies<Double> SPECIES = Lanes64.SPECIES;
  private static final int LANES = SPECIES.length();

  /** Turns, of four columns each, that make a vector of sums. */
  private static final int FOURS = LANES / 4;

  private static final VectorShuffle<Double> SWAP_HALF = Squares64.swap(LANES / 2);
  private static final VectorShuffle<Double> SWAP_QUARTER = Squares64.swap(LANES / 4);
  private static final VectorShuffle<Double> SWAP_2 = Squares64.swap(2);
  private static final VectorShuffle<Double> SWAP_1 = Squares64.swap(1);
  private static final VectorMask<Double> UPPER_HALF = Squares64.upper(LANES / 2);
  private static final VectorMask<Double> UPPER_QUARTER = Squares64.upper(LANES / 4);
  private static final VectorMask<Double> UPPER_2 = Squares64.upper(2);
  private static final VectorMask<Double> UPPER_1 = Squares64.upper(1);

  private FourDots64() {}

  /**
   * Sums Σ_l a_il b_jl for some rows i and columns j, over the terms that fill vectors.
   *
   * @param k terms
   * @param a row i begins at {@code ao + i * aRow}
   * @param b column j begins at {@code bo + j * bRow}
   * @param y row i begins at {@code yo + i * yRow}; whole vectors are written
   */
  static void multiply(
      int rows,
      int k,
      double[] a,
      int ao,
      int aRow,
      double[] b,
      int bo,
      int bRow,
      int columns,
      double[] y,
      int yo,
      int yRow) {
    DoubleVector zero = DoubleVector.zero(SPECIES);
    int last = columns - 1;
    for (int j = 0; j < columns; j += LANES) {
      int ai = ao;
      int at = yo + j;
      for (int i = 0; i < rows; i++) {
        DoubleVector v0 = zero;
        DoubleVector v1 = zero;
        DoubleVector v2 = zero;
        DoubleVector v3 = zero;
        for (int f = 0; f < FOURS; f++) {
          int first = j + f;
          int b0 = bo + Math.min(first, last) * bRow;
          int b1 = bo + Math.min(first + FOURS, last) * bRow;
          int b2 = bo + Math.min(first + 2 * FOURS, last) * bRow;
          int b3 = bo + Math.min(first + 3 * FOURS, last) * bRow;
          DoubleVector c0 = zero;
          DoubleVector c1 = zero;
          DoubleVector c2 = zero;
          DoubleVector c3 = zero;
          for (int l = 0; l <= k - LANES; l += LANES) {
            DoubleVector x = DoubleVector.fromArray(SPECIES, a, ai + l);
            c0 = x.fma(DoubleVector.fromArray(SPECIES, b, b0 + l), c0);
            c1 = x.fma(DoubleVector.fromArray(SPECIES, b, b1 + l), c1);
            c2 = x.fma(DoubleVector.fromArray(SPECIES, b, b2 + l), c2);
            c3 = x.fma(DoubleVector.fromArray(SPECIES, b, b3 + l), c3);
          }
          c0 = c0.blend(c2, UPPER_HALF).add(c2.blend(c0, UPPER_HALF).rearrange(SWAP_HALF));
          c1 = c1.blend(c3, UPPER_HALF).add(c3.blend(c1, UPPER_HALF).rearrange(SWAP_HALF));
          v0 = v1;
          v1 = v2;
          v2 = v3;
          v3 = c0.blend(c1, UPPER_QUARTER).add(c1.blend(c0, UPPER_QUARTER).rearrange(SWAP_QUARTER));
        }
        if (FOURS > 2) {
          v2 = v0.blend(v2, UPPER_2).add(v2.blend(v0, UPPER_2).rearrange(SWAP_2));
          v3 = v1.blend(v3, UPPER_2).add(v3.blend(v1, UPPER_2).rearrange(SWAP_2));
        }
        if (FOURS > 1) {
          v3 = v2.blend(v3, UPPER_1).add(v3.blend(v2, UPPER_1).rearrange(SWAP_1));
        }
        // C2 on JDK 17 knows the class of a sum with a constant, but that of what went through a
        // loop
        // only from what stores have met: without it, one of six orders of products made objects.
        zero.add(v3).intoArray(y, at);
        at += yRow;
        ai += aRow;
      }
    }
  }
}
