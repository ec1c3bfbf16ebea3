package deltachain.backend.vector;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Tiles of a single row, as in a batch of 1, straight from B's memory. Each width is written out,
 * because C2 keeps only local variables in registers.
 */
final class OneRow64 extends CompiledAlone {
  private static final VectorSpecies<Double> SPECIES = Lanes64.SPECIES;
  private static final int LANES = SPECIES.length();

  /** Columns of the narrower tile. */
  static final int NARROW = 4 * LANES;

  /** Columns of the wider tile: longer pieces of B's rows come faster from L2. */
  static final int WIDE = 8 * LANES;

  private OneRow64() {}

  /**
   * A B for a tile of one row.
   *
   * @param k inner length
   * @param a the row of A: one after the other, so that C2 leaves out the check of each access
   * @param b row l of B stands at {@code bo + l * bRow}
   * @param columns that are left, at least {@link #NARROW}
   * @param c the tile stands at {@code co}; written whole
   * @return the tile's columns
   */
  static int multiply(
      int k, double[] a, double[] b, int bo, int bRow, int columns, double[] c, int co) {
    if (columns >= WIDE) {
      eight(k, a, b, bo, bRow, c, co);
      return WIDE;
    }
    four(k, a, b, bo, bRow, c, co);
    return NARROW;
  }

  private static void four(int k, double[] a, double[] b, int bo, int bRow, double[] c, int co) {
    DoubleVector c0 = DoubleVector.zero(SPECIES);
    DoubleVector c1 = DoubleVector.zero(SPECIES);
    DoubleVector c2 = DoubleVector.zero(SPECIES);
    DoubleVector c3 = DoubleVector.zero(SPECIES);
    int bl = bo;
    for (int l = 0; l < k; l++) {
      DoubleVector x = DoubleVector.broadcast(SPECIES, a[l]);
      c0 = x.fma(DoubleVector.fromArray(SPECIES, b, bl), c0);
      c1 = x.fma(DoubleVector.fromArray(SPECIES, b, bl + LANES), c1);
      c2 = x.fma(DoubleVector.fromArray(SPECIES, b, bl + 2 * LANES), c2);
      c3 = x.fma(DoubleVector.fromArray(SPECIES, b, bl + 3 * LANES), c3);
      bl += bRow;
    }
    c0.intoArray(c, co);
    c1.intoArray(c, co + LANES);
    c2.intoArray(c, co + 2 * LANES);
    c3.intoArray(c, co + 3 * LANES);
  }

  private static void eight(int k, double[] a, double[] b, int bo, int bRow, double[] c, int co) {
    DoubleVector c0 = DoubleVector.zero(SPECIES);
    DoubleVector c1 = DoubleVector.zero(SPECIES);
    DoubleVector c2 = DoubleVector.zero(SPECIES);
    DoubleVector c3 = DoubleVector.zero(SPECIES);
    DoubleVector c4 = DoubleVector.zero(SPECIES);
    DoubleVector c5 = DoubleVector.zero(SPECIES);
    DoubleVector c6 = DoubleVector.zero(SPECIES);
    DoubleVector c7 = DoubleVector.zero(SPECIES);
    int bl = bo;
    for (int l = 0; l < k; l++) {
      DoubleVector x = DoubleVector.broadcast(SPECIES, a[l]);
      c0 = x.fma(DoubleVector.fromArray(SPECIES, b, bl), c0);
      c1 = x.fma(DoubleVector.fromArray(SPECIES, b, bl + LANES), c1);
      c2 = x.fma(DoubleVector.fromArray(SPECIES, b, bl + 2 * LANES), c2);
      c3 = x.fma(DoubleVector.fromArray(SPECIES, b, bl + 3 * LANES), c3);
      c4 = x.fma(DoubleVector.fromArray(SPECIES, b, bl + 4 * LANES), c4);
      c5 = x.fma(DoubleVector.fromArray(SPECIES, b, bl + 5 * LANES), c5);
      c6 = x.fma(DoubleVector.fromArray(SPECIES, b, bl + 6 * LANES), c6);
      c7 = x.fma(DoubleVector.fromArray(SPECIES, b, bl + 7 * LANES), c7);
      bl += bRow;
    }
    c0.intoArray(c, co);
    c1.intoArray(c, co + LANES);
    c2.intoArray(c, co + 2 * LANES);
    c3.intoArray(c, co + 3 * LANES);
    c4.intoArray(c, co + 4 * LANES);
    c5.intoArray(c, co + 5 * LANES);
    c6.intoArray(c, co + 6 * LANES);
    c7.intoArray(c, co + 7 * LANES);
  }

  /**
   * A B for B's last columns, fewer than a vector: the sum of every fourth term in a vector each.
   * The last rows, of which a vector would end beyond B, are added by single elements.
   *
   * @param b row l of B stands at {@code l * bRow}, its last columns from {@code column} on
   * @param y these columns of A B are written to its beginning, and the rest of a vector
   */
  static void fewColumns(int k, double[] a, double[] b, int column, int bRow, double[] y) {
    DoubleVector y0 = DoubleVector.zero(SPECIES);
    DoubleVector y1 = DoubleVector.zero(SPECIES);
    DoubleVector y2 = DoubleVector.zero(SPECIES);
    DoubleVector y3 = DoubleVector.zero(SPECIES);
    int inside = Math.max(0, k - (column + LANES - 1) / bRow);
    int whole = inside - inside % 4;
    int bl = column;
    for (int l = 0; l < whole; l += 4) {
      y0 = DoubleVector.fromArray(SPECIES, b, bl).fma(DoubleVector.broadcast(SPECIES, a[l]), y0);
      bl += bRow;
      y1 =
          DoubleVector.fromArray(SPECIES, b, bl).fma(DoubleVector.broadcast(SPECIES, a[l + 1]), y1);
      bl += bRow;
      y2 =
          DoubleVector.fromArray(SPECIES, b, bl).fma(DoubleVector.broadcast(SPECIES, a[l + 2]), y2);
      bl += bRow;
      y3 =
          DoubleVector.fromArray(SPECIES, b, bl).fma(DoubleVector.broadcast(SPECIES, a[l + 3]), y3);
      bl += bRow;
    }
    y0.add(y1).add(y2.add(y3)).intoArray(y, 0);
    for (int l = whole; l < k; l++) {
      double x = a[l];
      for (int j = 0; j < bRow - column; j++) {
        y[j] = Math.fma(x, b[bl + j], y[j]);
      }
      bl += bRow;
    }
  }
}
