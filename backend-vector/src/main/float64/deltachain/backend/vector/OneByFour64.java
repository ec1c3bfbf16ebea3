package deltachain.backend.vector;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** The tile of a single row, as in a batch of 1: 1 row × 4 vectors, straight from B's memory. */
final class OneByFour64 extends CompiledAlone {
  private static final VectorSpecies<Double> SPECIES = Lanes64.SPECIES;
  private static final int LANES = SPECIES.length();

  private OneByFour64() {}

  /**
   * A B for a tile of one row.
   *
   * @param k inner length
   * @param a the row of A: one after the other, so that C2 leaves out the check of each access
   * @param b row l of B stands at {@code bo + l * bRow}
   * @param c the tile stands at {@code co}; written whole
   */
  static void multiply(int k, double[] a, double[] b, int bo, int bRow, double[] c, int co) {
    DoubleVector c00 = DoubleVector.zero(SPECIES);
    DoubleVector c01 = DoubleVector.zero(SPECIES);
    DoubleVector c02 = DoubleVector.zero(SPECIES);
    DoubleVector c03 = DoubleVector.zero(SPECIES);
    int bl = bo;
    for (int l = 0; l < k; l++) {
      DoubleVector b0 = DoubleVector.fromArray(SPECIES, b, bl);
      DoubleVector b1 = DoubleVector.fromArray(SPECIES, b, bl + LANES);
      DoubleVector b2 = DoubleVector.fromArray(SPECIES, b, bl + 2 * LANES);
      DoubleVector b3 = DoubleVector.fromArray(SPECIES, b, bl + 3 * LANES);
      DoubleVector x0 = DoubleVector.broadcast(SPECIES, a[l]);
      c00 = x0.fma(b0, c00);
      c01 = x0.fma(b1, c01);
      c02 = x0.fma(b2, c02);
      c03 = x0.fma(b3, c03);
      bl += bRow;
    }
    c00.intoArray(c, co);
    c01.intoArray(c, co + LANES);
    c02.intoArray(c, co + 2 * LANES);
    c03.intoArray(c, co + 3 * LANES);
  }
}
