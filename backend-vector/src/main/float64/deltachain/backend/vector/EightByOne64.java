package deltachain.backend.vector;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** The tile at the right border: 8 rows × 1 vector. */
final class EightByOne64 {
  private static final VectorSpecies<Double> SPECIES = Lanes64.SPECIES;

  private EightByOne64() {}

  /**
   * A B for a tile of 8 rows.
   *
   * @param k inner length
   * @param a element (i, l) of A stands at {@code ao + i * aRow + l * aColumn}
   * @param b row l of B stands at {@code bo + l * bRow}
   * @param rows of A that there are, 1 … 8: the last one is taken for those that are missing
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
    int r4 = Math.min(4, last) * aRow;
    int r5 = Math.min(5, last) * aRow;
    int r6 = Math.min(6, last) * aRow;
    int r7 = Math.min(7, last) * aRow;
    DoubleVector c00 = DoubleVector.zero(SPECIES);
    DoubleVector c10 = DoubleVector.zero(SPECIES);
    DoubleVector c20 = DoubleVector.zero(SPECIES);
    DoubleVector c30 = DoubleVector.zero(SPECIES);
    DoubleVector c40 = DoubleVector.zero(SPECIES);
    DoubleVector c50 = DoubleVector.zero(SPECIES);
    DoubleVector c60 = DoubleVector.zero(SPECIES);
    DoubleVector c70 = DoubleVector.zero(SPECIES);
    int al = ao;
    int bl = bo;
    for (int l = 0; l < k; l++) {
      DoubleVector b0 = DoubleVector.fromArray(SPECIES, b, bl);
      DoubleVector x0 = DoubleVector.broadcast(SPECIES, a[al]);
      c00 = x0.fma(b0, c00);
      DoubleVector x1 = DoubleVector.broadcast(SPECIES, a[al + r1]);
      c10 = x1.fma(b0, c10);
      DoubleVector x2 = DoubleVector.broadcast(SPECIES, a[al + r2]);
      c20 = x2.fma(b0, c20);
      DoubleVector x3 = DoubleVector.broadcast(SPECIES, a[al + r3]);
      c30 = x3.fma(b0, c30);
      DoubleVector x4 = DoubleVector.broadcast(SPECIES, a[al + r4]);
      c40 = x4.fma(b0, c40);
      DoubleVector x5 = DoubleVector.broadcast(SPECIES, a[al + r5]);
      c50 = x5.fma(b0, c50);
      DoubleVector x6 = DoubleVector.broadcast(SPECIES, a[al + r6]);
      c60 = x6.fma(b0, c60);
      DoubleVector x7 = DoubleVector.broadcast(SPECIES, a[al + r7]);
      c70 = x7.fma(b0, c70);
      al += aColumn;
      bl += bRow;
    }
    c00.intoArray(c, co);
    c10.intoArray(c, co + cRow);
    c20.intoArray(c, co + 2 * cRow);
    c30.intoArray(c, co + 3 * cRow);
    c40.intoArray(c, co + 4 * cRow);
    c50.intoArray(c, co + 5 * cRow);
    c60.intoArray(c, co + 6 * cRow);
    c70.intoArray(c, co + 7 * cRow);
  }
}
