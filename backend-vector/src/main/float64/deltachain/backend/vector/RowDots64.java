package deltachain.backend.vector;

import java.util.stream.IntStream;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * A few rows of A times Bᵀ where both are row-major: dot products along the rows, with nothing
 * packed, because few rows of C share what is read of B.
 *
 * <p>Lanes are added in an order that is written out here: {@code reduceLanes} has one of its own,
 * which on JDK 25 changes when the method is compiled.
 */
final class RowDots64 {
  private static final VectorSpecies<Double> SPECIES = Lanes64.SPECIES;
  private static final int LANES = SPECIES.length();

  /** Rows of A at once: their sums must fit into the registers. */
  private static final int HIGH = Tiles64.TALL / 2;

  /** Sums whose lanes are added together, at most: 4 KiB of 512-bit vectors. */
  private static final int SUMS = 64;

  /** As many row by row, where their lanes don't go through memory. */
  private static final int SUMS_ROW_BY_ROW = 512;

  /** Columns at once, of more than one row. */
  private static final int WIDE = SUMS / HIGH;

  /** Lanes of a vector that are still one sum when four vectors have been added into one. */
  private static final int PARTIAL = LANES / 4;

  /** By the number of turns; for {@link #collect}. */
  private static final int[][] LANE_OF_COLUMN =
      IntStream.rangeClosed(0, LANES / 4).mapToObj(RowDots64::lanes).toArray(int[][]::new);

  private static final VectorShuffle<Double> SWAP_HALF = Squares64.swap(LANES / 2);
  private static final VectorShuffle<Double> SWAP_QUARTER = Squares64.swap(LANES / 4);
  private static final VectorShuffle<Double> SWAP_2 = Squares64.swap(2);
  private static final VectorShuffle<Double> SWAP_1 = Squares64.swap(1);
  private static final VectorMask<Double> UPPER_HALF = Squares64.upper(LANES / 2);
  private static final VectorMask<Double> UPPER_QUARTER = Squares64.upper(LANES / 4);
  private static final VectorMask<Double> UPPER_2 = Squares64.upper(2);
  private static final VectorMask<Double> UPPER_1 = Squares64.upper(1);

  private final double[] vectors = new double[(SUMS + LANES) * LANES];
  private final double[] sums = new double[SUMS_ROW_BY_ROW];
  private final double[] rest = new double[8];

  private static int[] lanes(int turns) {
    int first = LANES / 4 - turns;
    return IntStream.range(0, 4 * turns)
        .map(j -> j / turns * (LANES / 4) + first + j % turns)
        .toArray();
  }

  /** Whether A Bᵀ of two row-major matrices is faster this way. */
  static boolean fits(int m, int n, int k) {
    return m <= mostRows(n, k);
  }

  private static int mostRows(int n, int k) {
    boolean areShort = n % LANES == 0 && (k == 2 * LANES || k == 4 * LANES);
    if (areShort || k >= Crossover.LONG_DOTS) {
      return Crossover.ROWS_BY_QUICK_DOTS;
    }
    return k < LANES ? 1 : Crossover.ROWS_BY_DOTS;
  }

  /** Whether lanes are added in registers, if it {@link #fits}. */
  static boolean areRowByRow(int m, int k) {
    return LANES >= 4 && (m == 1 || k <= Crossover.TERMS_ROW_BY_ROW);
  }

  /** C = α A Bᵀ + β C for a part of C; there are at least as many terms as a vector has lanes. */
  void multiply(Operands64 o, int row, int rows, int column, int columns) {
    if (areRowByRow(o.m, o.k)) {
      rowByRow(o, row, rows, column, columns);
      return;
    }
    int wide = rows == 1 ? SUMS : WIDE;
    for (int j = 0; j < columns; j += wide) {
      int width = Math.min(wide, columns - j);
      int pitch = (width + 3) / 4 * 4;
      int most = rows == 1 ? 1 : SUMS / pitch / HIGH * HIGH;
      for (int i = 0; i < rows; i += most) {
        int high = Math.min(most, rows - i);
        part(o, row + i, high, column + j, width, pitch);
      }
    }
  }

  /**
   * As {@link #multiply} for at most {@link #SUMS} sums.
   *
   * @param pitch from one row's sums to the next, as many as tiles write
   */
  private void part(Operands64 o, int row, int rows, int column, int columns, int pitch) {
    for (int i = 0; i < rows; i += HIGH) {
      int high = Math.min(HIGH, rows - i);
      tiles(o, row + i, high, column, columns, i * pitch * LANES, pitch * LANES);
    }
    int blocks = (rows * pitch + LANES - 1) / LANES;
    Sums.addLanes(vectors, blocks, sums);
    toC(o, row, rows, column, columns, pitch);
  }

  /** As {@link #multiply}; straight into C, if it is whole vectors and nothing is to be added. */
  private void rowByRow(Operands64 o, int row, int rows, int column, int columns) {
    boolean stored = o.k % LANES == 0 && o.alpha == 1 && o.beta == 0;
    int wide = SUMS_ROW_BY_ROW / rows / LANES * LANES;
    for (int j = column; j < column + columns; j += wide) {
      int width = Math.min(wide, column + columns - j);
      if (stored && width % LANES == 0) {
        fours(o, row, rows, j, width, o.c, row * o.n + j, o.n);
      } else {
        fours(o, row, rows, j, width, sums, 0, wide);
        if (width < LANES) {
          for (int i = 0; i < rows * wide; i += wide) {
            collect(sums, i, width, sums, i);
          }
        }
        toC(o, row, rows, j, width, wide);
      }
    }
  }

  /**
   * A row of C from the vector that {@link RowDotTiles64} wrote for fewer columns than lanes; it
   * may stay in the same array.
   */
  static void collect(double[] x, int xo, int columns, double[] c, int co) {
    int[] lanes = LANE_OF_COLUMN[RowDotTiles64.turns(columns)];
    for (int j = 0; j < columns; j++) {
      c[co + j] = x[xo + lanes[j]];
    }
  }

  private static void fours(
      Operands64 o, int row, int rows, int column, int columns, double[] y, int yo, int yRow) {
    int a = row * o.aRow;
    int b = column * o.bColumn;
    int k = o.k - o.k % LANES;
    RowDotTiles64.multiply(k, o.a, a, o.aRow, rows, o.b, b, o.bColumn, columns, y, yo, yRow);
  }

  /** Adds the last terms to the sums, and these to C. */
  private void toC(Operands64 o, int row, int rows, int column, int columns, int pitch) {
    if (o.k % LANES > 0) {
      addRest(o, row, rows, column, columns, pitch);
    }
    int co = row * o.n + column;
    if (o.alpha == 1 && o.beta == 0) {
      for (int i = 0; i < rows; i++) {
        System.arraycopy(sums, i * pitch, o.c, co + i * o.n, columns);
      }
    } else {
      Lanes64.merge(sums, pitch, rows, columns, o.alpha, o.beta, o.c, co, o.n);
    }
  }

  /** The last terms, fewer than a vector. */
  private void addRest(Operands64 o, int row, int rows, int column, int columns, int pitch) {
    int terms = o.k % LANES;
    int from = o.k - terms;
    for (int i = 0; i < rows; i++) {
      int a = (row + i) * o.aRow + from;
      for (int j = 0; j < columns; j += 8) {
        int b = (column + j) * o.bColumn + from;
        int width = Math.min(8, columns - j);
        eight(terms, o.a, a, o.b, b, o.bColumn, width, rest);
        for (int q = 0; q < width; q++) {
          sums[i * pitch + j + q] += rest[q];
        }
      }
    }
  }

  /**
   * The vectors of a few rows, whose lanes are still to be added. The last columns are a tile with
   * some of those before, or if there are none the last one several times.
   */
  private void tiles(Operands64 o, int row, int rows, int column, int columns, int yo, int yRow) {
    int whole = columns - columns % 4;
    if (whole > 0) {
      tiles(o, row, rows, column, 3, whole, yo, yRow);
    }
    if (whole < columns) {
      int again = Math.max(0, columns - 4);
      int last = Math.min(4, columns) - 1;
      tiles(o, row, rows, column + again, last, 4, yo + again * LANES, yRow);
    }
  }

  private void tiles(
      Operands64 o, int row, int rows, int column, int last, int columns, int yo, int yRow) {
    int b0 = column * o.bColumn;
    int b1 = b0 + Math.min(1, last) * o.bColumn;
    int b2 = b0 + Math.min(2, last) * o.bColumn;
    int b3 = b0 + last * o.bColumn;
    int a = row * o.aRow;
    int step = 4 * o.bColumn;
    DotTiles64.multiply(
        rows, o.k, o.a, a, o.aRow, o.b, b0, b1, b2, b3, step, columns, vectors, yo, yRow);
  }

  /**
   * Eight sums Σ_l a_l b_jl without vectors, for rows that don't fill one.
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

  private static final class Sums extends CompiledAlone {
    /**
     * Adds the lanes of each vector; of 64 vectors, say, are made four of 16 sums: halves first,
     * then halves of these, with what is left of four vectors in place of the first, a quarter of a
     * block apart, so that sums stay in their order; then pairs and single elements.
     *
     * <p>Written out, because C2 may refuse to inline a helper here, and then makes objects.
     */
    static void addLanes(double[] y, int blocks, double[] sums) {
      if (LANES < 4) {
        for (int i = 0; i < blocks * LANES; i++) {
          sums[i] = y[i * LANES] + y[i * LANES + 1];
        }
        return;
      }
      for (int g = 0; g < blocks * PARTIAL; g++) {
        int at = (g / PARTIAL * LANES + g % PARTIAL) * LANES;
        DoubleVector p = DoubleVector.fromArray(SPECIES, y, at);
        DoubleVector q = DoubleVector.fromArray(SPECIES, y, at + 2 * PARTIAL * LANES);
        DoubleVector even = p.blend(q, UPPER_HALF).add(q.blend(p, UPPER_HALF).rearrange(SWAP_HALF));
        p = DoubleVector.fromArray(SPECIES, y, at + PARTIAL * LANES);
        q = DoubleVector.fromArray(SPECIES, y, at + 3 * PARTIAL * LANES);
        DoubleVector odd = p.blend(q, UPPER_HALF).add(q.blend(p, UPPER_HALF).rearrange(SWAP_HALF));
        even.blend(odd, UPPER_QUARTER)
            .add(odd.blend(even, UPPER_QUARTER).rearrange(SWAP_QUARTER))
            .intoArray(y, at);
      }
      for (int i = 0; i < blocks; i++) {
        int at = i * LANES * LANES;
        DoubleVector even = DoubleVector.fromArray(SPECIES, y, at);
        DoubleVector odd = DoubleVector.fromArray(SPECIES, y, at + LANES);
        if (LANES == 16) {
          DoubleVector q = DoubleVector.fromArray(SPECIES, y, at + 2 * LANES);
          even = even.blend(q, UPPER_2).add(q.blend(even, UPPER_2).rearrange(SWAP_2));
          q = DoubleVector.fromArray(SPECIES, y, at + 3 * LANES);
          odd = odd.blend(q, UPPER_2).add(q.blend(odd, UPPER_2).rearrange(SWAP_2));
        }
        if (LANES > 4) {
          even = even.blend(odd, UPPER_1).add(odd.blend(even, UPPER_1).rearrange(SWAP_1));
        }
        even.intoArray(sums, i * LANES);
      }
    }
  }
}
