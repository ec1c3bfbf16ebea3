package deltachain.backend.vector;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The tile of the last rows, and of all where there are 16 registers: 4 rows × 2 vectors, 8 sums.
 */
final class FourByTwo64 {
  private static final VectorSpecies<Double> SPECIES = Lanes64.SPECIES;
  private static final int LANES = SPECIES.length();

  private FourByTwo64() {}

  /**
   * A B for a tile of 4 rows.
   *
   * @param k inner length
   * @param a element (i, l) of A stands at {@code ao + i * aRow + l * aColumn}
   * @param b row l of B stands at {@code bo + l * bRow}
   * @param rows of A that there are, 1 … 4: the last one is taken for those that are missing
   * @param c row i of the tile stands at {@code co + i * cRow}; written whole
   */
  static void multiply(
      int k,
      double[] a,
      int ao,
      int aRow,
      int aColumn,
      int rows,
      double[] b,
      int bo,
      int bRow,
      double[] c,
      int co,
      int cRow) {
    int last = rows - 1;
    int r1 = Math.min(1, last) * aRow;
    int r2 = Math.min(2, last) * aRow;
    int r3 = Math.min(3, last) * aRow;
    DoubleVector c00 = DoubleVector.zero(SPECIES);
    DoubleVector c01 = DoubleVector.zero(SPECIES);
    DoubleVector c10 = DoubleVector.zero(SPECIES);
    DoubleVector c11 = DoubleVector.zero(SPECIES);
    DoubleVector c20 = DoubleVector.zero(SPECIES);
    DoubleVector c21 = DoubleVector.zero(SPECIES);
    DoubleVector c30 = DoubleVector.zero(SPECIES);
    DoubleVector c31 = DoubleVector.zero(SPECIES);
    int al = ao;
    int bl = bo;
    for (int l = 0; l < k; l++) {
      DoubleVector b0 = DoubleVector.fromArray(SPECIES, b, bl);
      DoubleVector b1 = DoubleVector.fromArray(SPECIES, b, bl + LANES);
      DoubleVector x0 = DoubleVector.broadcast(SPECIES, a[al]);
      c00 = x0.fma(b0, c00);
      c01 = x0.fma(b1, c01);
      DoubleVector x1 = DoubleVector.broadcast(SPECIES, a[al + r1]);
      c10 = x1.fma(b0, c10);
      c11 = x1.fma(b1, c11);
      DoubleVector x2 = DoubleVector.broadcast(SPECIES, a[al + r2]);
      c20 = x2.fma(b0, c20);
      c21 = x2.fma(b1, c21);
      DoubleVector x3 = DoubleVector.broadcast(SPECIES, a[al + r3]);
      c30 = x3.fma(b0, c30);
      c31 = x3.fma(b1, c31);
      al += aColumn;
      bl += bRow;
    }
    c00.intoArray(c, co);
    c01.intoArray(c, co + LANES);
    c10.intoArray(c, co + cRow);
    c11.intoArray(c, co + cRow + LANES);
    c20.intoArray(c, co + 2 * cRow);
    c21.intoArray(c, co + 2 * cRow + LANES);
    c30.intoArray(c, co + 3 * cRow);
    c31.intoArray(c, co + 3 * cRow + LANES);
  }
}
