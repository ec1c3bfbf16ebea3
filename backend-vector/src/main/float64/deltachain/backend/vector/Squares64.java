package deltachain.backend.vector;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * Transposes squares whose rows are a vector: the upper right half changes places with the lower
 * left one, then the same in each quarter, down to elements (Eklundh, 1972).
 *
 * <p>Lanes are exchanged as integers: JDK 17 compares the indices of each exchange with a zero that
 * lies in memory of the vectors' type, and takes the comparison out of a loop only if nothing of
 * that type is stored there.
 */
final class Squares64 {
  private static final int LANES = Lanes64.LANES;

  /** Rows that are transposed at once. */
  static final int SIDE = Math.max(LANES, 4);

  /** Squares that go through scratch memory at once. */
  private static final int ABREAST = 8;

  private static final VectorSpecies<Double> SPECIES = Lanes64.SPECIES;
  private static final VectorSpecies<Long> INTEGERS =
      LongVector.SPECIES_PREFERRED.withShape(SPECIES.vectorShape());

  private static final VectorOperators.Associative XOR = VectorOperators.XOR;
  private static final VectorOperators.Associative AND = VectorOperators.AND;

  private static final VectorShuffle<Long> SWAP_HALF = swap(SIDE / 2);
  private static final VectorShuffle<Long> SWAP_QUARTER = swap(SIDE / 4);
  private static final VectorShuffle<Long> SWAP_2 = swap(2);
  private static final VectorShuffle<Long> SWAP_1 = swap(1);
  private static final LongVector UPPER_HALF = upper(SIDE / 2);
  private static final LongVector UPPER_QUARTER = upper(SIDE / 4);
  private static final LongVector UPPER_2 = upper(2);
  private static final LongVector UPPER_1 = upper(1);

  private final double[] scratch = new double[ABREAST * SIDE * SIDE];

  /** Exchanges lanes that lie {@code distance} apart. */
  static VectorShuffle<Long> swap(int distance) {
    return VectorShuffle.fromOp(INTEGERS, i -> (i ^ distance) % LANES);
  }

  /** All bits of the lanes that lie {@code distance} above another. */
  static LongVector upper(int distance) {
    LongVector upper = LongVector.zero(INTEGERS);
    for (int i = 0; i < LANES; i++) {
      if ((i & distance) != 0) {
        upper = upper.withLane(i, -1);
      }
    }
    return upper;
  }

  /**
   * Row i, column j of X becomes row j, column i of Y.
   *
   * @param x row i begins at {@code xo + i * xRow}
   * @param rows of X, up to {@link #SIDE}: the last one stands for those that are missing
   * @param y row j begins at {@code yo + j * yRow}; up to {@link #SIDE} elements of it are written
   */
  void transpose(
      double[] x, int xo, int xRow, int rows, int columns, double[] y, int yo, int yRow) {
    if (LANES < 8 || columns < SIDE || rows <= SIDE / 2) {
      for (int i = 0; i < rows; i += 4) {
        four(x, xo + i * xRow, xRow, Math.min(4, rows - i), columns, y, yo + i, yRow);
      }
      return;
    }
    int whole = columns / SIDE;
    for (int s = 0; s < whole; s += ABREAST) {
      int j = s * SIDE;
      squares(x, xo + j, xRow, rows, Math.min(ABREAST, whole - s), y, yo + j * yRow, yRow);
    }
    int last = columns - SIDE;
    if (last % SIDE > 0) {
      squares(x, xo + last, xRow, rows, 1, y, yo + last * yRow, yRow);
    }
  }

  private static void four(
      double[] x, int x0, int xRow, int rows, int columns, double[] y, int yo, int yRow) {
    int x1 = x0 + Math.min(1, rows - 1) * xRow;
    int x2 = x0 + Math.min(2, rows - 1) * xRow;
    int x3 = x0 + (rows - 1) * xRow;
    for (int j = 0; j < columns; j++) {
      int to = yo + j * yRow;
      y[to] = x[x0 + j];
      y[to + 1] = x[x1 + j];
      y[to + 2] = x[x2 + j];
      y[to + 3] = x[x3 + j];
    }
  }

  private void squares(
      double[] x, int xo, int xRow, int rows, int count, double[] y, int yo, int yRow) {
    halves(x, xo, xRow, rows, count, scratch);
    elements(scratch, count, y, yo, yRow);
  }

  /** Exchanges of halves, then of quarters. */
  private static void halves(double[] x, int xo, int xRow, int rows, int count, double[] y) {
    int last = rows - 1;
    for (int row = 0; row < SIDE / 4; row++) {
      int x0 = xo + Math.min(row, last) * xRow;
      int x1 = xo + Math.min(row + SIDE / 4, last) * xRow;
      int x2 = xo + Math.min(row + SIDE / 2, last) * xRow;
      int x3 = xo + Math.min(row + 3 * SIDE / 4, last) * xRow;
      for (int s = 0; s < count; s++) {
        int at = s * SIDE;
        LongVector a = DoubleVector.fromArray(SPECIES, x, x0 + at).reinterpretAsLongs();
        LongVector b = DoubleVector.fromArray(SPECIES, x, x1 + at).reinterpretAsLongs();
        LongVector c = DoubleVector.fromArray(SPECIES, x, x2 + at).reinterpretAsLongs();
        LongVector d = DoubleVector.fromArray(SPECIES, x, x3 + at).reinterpretAsLongs();

        LongVector t = a.lanewise(XOR, c.rearrange(SWAP_HALF)).lanewise(AND, UPPER_HALF);
        a = a.lanewise(XOR, t);
        c = c.lanewise(XOR, t.rearrange(SWAP_HALF));
        t = b.lanewise(XOR, d.rearrange(SWAP_HALF)).lanewise(AND, UPPER_HALF);
        b = b.lanewise(XOR, t);
        d = d.lanewise(XOR, t.rearrange(SWAP_HALF));

        t = a.lanewise(XOR, b.rearrange(SWAP_QUARTER)).lanewise(AND, UPPER_QUARTER);
        a = a.lanewise(XOR, t);
        b = b.lanewise(XOR, t.rearrange(SWAP_QUARTER));
        t = c.lanewise(XOR, d.rearrange(SWAP_QUARTER)).lanewise(AND, UPPER_QUARTER);
        c = c.lanewise(XOR, t);
        d = d.lanewise(XOR, t.rearrange(SWAP_QUARTER));

        int to = s * SIDE * SIDE + row * SIDE;
        a.reinterpretAsDoubles().intoArray(y, to);
        b.reinterpretAsDoubles().intoArray(y, to + SIDE * SIDE / 4);
        c.reinterpretAsDoubles().intoArray(y, to + SIDE * SIDE / 2);
        d.reinterpretAsDoubles().intoArray(y, to + 3 * SIDE * SIDE / 4);
      }
    }
  }

  /** Exchanges of pairs, then of single elements. */
  private static void elements(double[] x, int count, double[] y, int yo, int yRow) {
    int to = yo;
    for (int from = 0; from < count * SIDE * SIDE; from += 4 * SIDE) {
      LongVector a = DoubleVector.fromArray(SPECIES, x, from).reinterpretAsLongs();
      LongVector b = DoubleVector.fromArray(SPECIES, x, from + SIDE).reinterpretAsLongs();
      LongVector c = DoubleVector.fromArray(SPECIES, x, from + 2 * SIDE).reinterpretAsLongs();
      LongVector d = DoubleVector.fromArray(SPECIES, x, from + 3 * SIDE).reinterpretAsLongs();

      if (SIDE > 8) {
        LongVector u = a.lanewise(XOR, c.rearrange(SWAP_2)).lanewise(AND, UPPER_2);
        a = a.lanewise(XOR, u);
        c = c.lanewise(XOR, u.rearrange(SWAP_2));
        u = b.lanewise(XOR, d.rearrange(SWAP_2)).lanewise(AND, UPPER_2);
        b = b.lanewise(XOR, u);
        d = d.lanewise(XOR, u.rearrange(SWAP_2));
      }

      LongVector t = a.lanewise(XOR, b.rearrange(SWAP_1)).lanewise(AND, UPPER_1);
      a = a.lanewise(XOR, t);
      b = b.lanewise(XOR, t.rearrange(SWAP_1));
      t = c.lanewise(XOR, d.rearrange(SWAP_1)).lanewise(AND, UPPER_1);
      c = c.lanewise(XOR, t);
      d = d.lanewise(XOR, t.rearrange(SWAP_1));

      a.reinterpretAsDoubles().intoArray(y, to);
      b.reinterpretAsDoubles().intoArray(y, to + yRow);
      c.reinterpretAsDoubles().intoArray(y, to + 2 * yRow);
      d.reinterpretAsDoubles().intoArray(y, to + 3 * yRow);
      to += 4 * yRow;
    }
  }
}
