package deltachain.backend.vector;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * Transposes squares whose rows are a vector: the upper right half changes places with the lower
 * left one, then the same in each quarter, down to elements (Eklundh, 1972).
 *
 * <p>Written out, and without reinterpreting vectors as integers, whose exclusive or would do for
 * the masks: C2 on JDK 17 makes objects where float32 and float64 are transposed in one JVM.
 */
final class Squares64 {
  private static final int LANES = Lanes64.LANES;

  /** Rows that are transposed at once. */
  static final int SIDE = Math.max(LANES, 4);

  /** Squares that go through scratch memory at once. */
  private static final int ABREAST = 8;

  private static final VectorSpecies<Double> SPECIES = Lanes64.SPECIES;
  private static final VectorShuffle<Double> SWAP_HALF = swap(SIDE / 2);
  private static final VectorShuffle<Double> SWAP_QUARTER = swap(SIDE / 4);
  private static final VectorShuffle<Double> SWAP_2 = swap(2);
  private static final VectorShuffle<Double> SWAP_1 = swap(1);
  private static final VectorMask<Double> UPPER_HALF = upper(SIDE / 2);
  private static final VectorMask<Double> UPPER_QUARTER = upper(SIDE / 4);
  private static final VectorMask<Double> UPPER_2 = upper(2);
  private static final VectorMask<Double> UPPER_1 = upper(1);

  private static final WarmUp WARM_UP = warmUp();

  private final double[] scratch = new double[ABREAST * SIDE * SIDE];

  private static WarmUp warmUp() {
    Squares64 squares = new Squares64();
    double[] x = new double[SIDE * SIDE];
    double[] y = new double[SIDE * SIDE];
    return new WarmUp(() -> squares.squares(x, 0, SIDE, SIDE, 1, y, 0, SIDE));
  }

  /** Exchanges lanes that lie {@code distance} apart. */
  static VectorShuffle<Double> swap(int distance) {
    return VectorShuffle.fromOp(SPECIES, i -> (i ^ distance) % LANES);
  }

  /** The lanes that lie {@code distance} above another. */
  static VectorMask<Double> upper(int distance) {
    boolean[] upper = new boolean[LANES];
    for (int i = 0; i < LANES; i++) {
      upper[i] = (i & distance) != 0;
    }
    return VectorMask.fromArray(SPECIES, upper, 0);
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
    if (LANES < 8 || columns < SIDE || rows <= SIDE / 2 || !WARM_UP.isDone((long) rows * columns)) {
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

  /**
   * As {@link #transpose}, by single elements; four of each row of Y are written.
   *
   * @param rows of X, 1 … 4
   */
  static void four(
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
    Exchanges.halves(x, xo, xRow, rows, count, scratch);
    Exchanges.elements(scratch, count, y, yo, yRow);
  }

  private static final class Exchanges extends CompiledAlone {
    /** Exchanges of halves, then of quarters. */
    static void halves(double[] x, int xo, int xRow, int rows, int count, double[] y) {
      int last = rows - 1;
      for (int row = 0; row < SIDE / 4; row++) {
        int x0 = xo + Math.min(row, last) * xRow;
        int x1 = xo + Math.min(row + SIDE / 4, last) * xRow;
        int x2 = xo + Math.min(row + SIDE / 2, last) * xRow;
        int x3 = xo + Math.min(row + 3 * SIDE / 4, last) * xRow;
        for (int s = 0; s < count; s++) {
          int at = s * SIDE;
          DoubleVector a = DoubleVector.fromArray(SPECIES, x, x0 + at);
          DoubleVector b = DoubleVector.fromArray(SPECIES, x, x1 + at);
          DoubleVector c = DoubleVector.fromArray(SPECIES, x, x2 + at);
          DoubleVector d = DoubleVector.fromArray(SPECIES, x, x3 + at);

          DoubleVector t = a.blend(c.rearrange(SWAP_HALF), UPPER_HALF);
          c = a.rearrange(SWAP_HALF).blend(c, UPPER_HALF);
          a = t;
          t = b.blend(d.rearrange(SWAP_HALF), UPPER_HALF);
          d = b.rearrange(SWAP_HALF).blend(d, UPPER_HALF);
          b = t;

          t = a.blend(b.rearrange(SWAP_QUARTER), UPPER_QUARTER);
          b = a.rearrange(SWAP_QUARTER).blend(b, UPPER_QUARTER);
          a = t;
          t = c.blend(d.rearrange(SWAP_QUARTER), UPPER_QUARTER);
          d = c.rearrange(SWAP_QUARTER).blend(d, UPPER_QUARTER);
          c = t;

          int to = s * SIDE * SIDE + row * SIDE;
          a.intoArray(y, to);
          b.intoArray(y, to + SIDE * SIDE / 4);
          c.intoArray(y, to + SIDE * SIDE / 2);
          d.intoArray(y, to + 3 * SIDE * SIDE / 4);
        }
      }
    }

    /** Exchanges of pairs, then of single elements. */
    static void elements(double[] x, int count, double[] y, int yo, int yRow) {
      int to = yo;
      for (int from = 0; from < count * SIDE * SIDE; from += 4 * SIDE) {
        DoubleVector a = DoubleVector.fromArray(SPECIES, x, from);
        DoubleVector b = DoubleVector.fromArray(SPECIES, x, from + SIDE);
        DoubleVector c = DoubleVector.fromArray(SPECIES, x, from + 2 * SIDE);
        DoubleVector d = DoubleVector.fromArray(SPECIES, x, from + 3 * SIDE);

        if (SIDE > 8) {
          DoubleVector t = a.blend(c.rearrange(SWAP_2), UPPER_2);
          c = a.rearrange(SWAP_2).blend(c, UPPER_2);
          a = t;
          t = b.blend(d.rearrange(SWAP_2), UPPER_2);
          d = b.rearrange(SWAP_2).blend(d, UPPER_2);
          b = t;
        }

        DoubleVector t = a.blend(b.rearrange(SWAP_1), UPPER_1);
        b = a.rearrange(SWAP_1).blend(b, UPPER_1);
        a = t;
        t = c.blend(d.rearrange(SWAP_1), UPPER_1);
        d = c.rearrange(SWAP_1).blend(d, UPPER_1);
        c = t;

        a.intoArray(y, to);
        b.intoArray(y, to + yRow);
        c.intoArray(y, to + 2 * yRow);
        d.intoArray(y, to + 3 * yRow);
        to += 4 * yRow;
      }
    }
  }
}
