package deltachain.backend.vector;

import java.util.Arrays;
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

  /** Columns at once, of more than one row. */
  private static final int WIDE = SUMS / HIGH;

  /** Lanes of a vector that are still one sum when four vectors have been added into one. */
  private static final int PARTIAL = LANES / 4;

  private static final VectorShuffle<Double> SWAP_HALF = Squares64.swap(LANES / 2);
  private static final VectorShuffle<Double> SWAP_QUARTER = Squares64.swap(LANES / 4);
  private static final VectorShuffle<Double> SWAP_2 = Squares64.swap(2);
  private static final VectorShuffle<Double> SWAP_1 = Squares64.swap(1);
  private static final VectorMask<Double> UPPER_HALF = Squares64.upper(LANES / 2);
  private static final VectorMask<Double> UPPER_QUARTER = Squares64.upper(LANES / 4);
  private static final VectorMask<Double> UPPER_2 = Squares64.upper(2);
  private static final VectorMask<Double> UPPER_1 = Squares64.upper(1);
  private static final VectorMask<Double> LOWER_HALF = UPPER_HALF.not();
  private static final VectorMask<Double> LOWER_QUARTER = UPPER_QUARTER.not();
  private static final VectorMask<Double> LOWER_2 = UPPER_2.not();
  private static final VectorMask<Double> LOWER_1 = UPPER_1.not();

  private final double[] vectors = new double[(SUMS + LANES) * LANES];
  private final double[] sums = new double[SUMS + LANES];
  private final double[] padded = new double[2 * LANES];

  /** C = α A Bᵀ + β C for a part of C; there are at least as many terms as a vector has lanes. */
  void multiply(Operands64 o, int row, int rows, int column, int columns) {
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
    if (o.k % LANES > 0) {
      Sums.rest(o, row, rows, column, columns, pitch, padded, vectors);
    }
    int blocks = (rows * pitch + LANES - 1) / LANES;
    Sums.addLanes(vectors, blocks, sums);
    int co = row * o.n + column;
    if (o.alpha == 1 && o.beta == 0) {
      for (int i = 0; i < rows; i++) {
        System.arraycopy(sums, i * pitch, o.c, co + i * o.n, columns);
      }
    } else {
      Lanes64.merge(sums, pitch, rows, columns, o.alpha, o.beta, o.c, co, o.n);
    }
  }

  /**
   * The vectors of a few rows, whose lanes are still to be added. The last columns are a tile with
   * some of those before, or if there are none the last one several times.
   */
  private void tiles(Operands64 o, int row, int rows, int column, int columns, int yo, int yRow) {
    int eights = rows == 1 ? columns - columns % 8 : 0;
    if (eights > 0) {
      Row.eights(o.k, o.a, row * o.aRow, o.b, column * o.bColumn, o.bColumn, eights, vectors, yo);
    }
    int whole = columns - columns % 4;
    if (whole > eights) {
      tiles(o, row, rows, column + eights, 3, whole - eights, yo + eights * LANES, yRow);
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

  private static final class Row extends CompiledAlone {
    /**
     * Sums of one row and eight columns at once, each a vector whose lanes are still to be added:
     * as {@link DotTiles64}, but with twice as much of B on its way from memory.
     */
    static void eights(
        int k, double[] a, int ao, double[] b, int bo, int bRow, int columns, double[] y, int yo) {
      DoubleVector zero = DoubleVector.zero(SPECIES);
      int at = yo;
      int b0 = bo;
      for (int j = 0; j < columns; j += 8) {
        int b1 = b0 + bRow;
        int b2 = b1 + bRow;
        int b3 = b2 + bRow;
        int b4 = b3 + bRow;
        int b5 = b4 + bRow;
        int b6 = b5 + bRow;
        int b7 = b6 + bRow;
        DoubleVector c0 = zero;
        DoubleVector c1 = zero;
        DoubleVector c2 = zero;
        DoubleVector c3 = zero;
        DoubleVector c4 = zero;
        DoubleVector c5 = zero;
        DoubleVector c6 = zero;
        DoubleVector c7 = zero;
        for (int l = 0; l <= k - LANES; l += LANES) {
          DoubleVector x = DoubleVector.fromArray(SPECIES, a, ao + l);
          c0 = x.fma(DoubleVector.fromArray(SPECIES, b, b0 + l), c0);
          c1 = x.fma(DoubleVector.fromArray(SPECIES, b, b1 + l), c1);
          c2 = x.fma(DoubleVector.fromArray(SPECIES, b, b2 + l), c2);
          c3 = x.fma(DoubleVector.fromArray(SPECIES, b, b3 + l), c3);
          c4 = x.fma(DoubleVector.fromArray(SPECIES, b, b4 + l), c4);
          c5 = x.fma(DoubleVector.fromArray(SPECIES, b, b5 + l), c5);
          c6 = x.fma(DoubleVector.fromArray(SPECIES, b, b6 + l), c6);
          c7 = x.fma(DoubleVector.fromArray(SPECIES, b, b7 + l), c7);
        }
        c0.intoArray(y, at);
        c1.intoArray(y, at + LANES);
        c2.intoArray(y, at + 2 * LANES);
        c3.intoArray(y, at + 3 * LANES);
        c4.intoArray(y, at + 4 * LANES);
        c5.intoArray(y, at + 5 * LANES);
        c6.intoArray(y, at + 6 * LANES);
        c7.intoArray(y, at + 7 * LANES);
        b0 = b7 + bRow;
        at += 8 * LANES;
      }
    }
  }

  private static final class Sums extends CompiledAlone {
    /** Adds the last terms, fewer than a vector, from copies that end in zeros. */
    static void rest(
        Operands64 o,
        int row,
        int rows,
        int column,
        int columns,
        int pitch,
        double[] padded,
        double[] vectors) {
      int terms = o.k % LANES;
      int from = o.k - terms;
      Arrays.fill(padded, 0);
      for (int j = 0; j < columns; j++) {
        System.arraycopy(o.b, (column + j) * o.bColumn + from, padded, 0, terms);
        DoubleVector y = DoubleVector.fromArray(SPECIES, padded, 0);
        for (int i = 0; i < rows; i++) {
          System.arraycopy(o.a, (row + i) * o.aRow + from, padded, LANES, terms);
          int at = (i * pitch + j) * LANES;
          DoubleVector.fromArray(SPECIES, padded, LANES)
              .fma(y, DoubleVector.fromArray(SPECIES, vectors, at))
              .intoArray(vectors, at);
        }
      }
    }

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
        DoubleVector even = p.blend(q, UPPER_HALF).add(p.blend(q, LOWER_HALF).rearrange(SWAP_HALF));
        p = DoubleVector.fromArray(SPECIES, y, at + PARTIAL * LANES);
        q = DoubleVector.fromArray(SPECIES, y, at + 3 * PARTIAL * LANES);
        DoubleVector odd = p.blend(q, UPPER_HALF).add(p.blend(q, LOWER_HALF).rearrange(SWAP_HALF));
        even.blend(odd, UPPER_QUARTER)
            .add(even.blend(odd, LOWER_QUARTER).rearrange(SWAP_QUARTER))
            .intoArray(y, at);
      }
      for (int i = 0; i < blocks; i++) {
        int at = i * LANES * LANES;
        DoubleVector even = DoubleVector.fromArray(SPECIES, y, at);
        DoubleVector odd = DoubleVector.fromArray(SPECIES, y, at + LANES);
        if (LANES == 16) {
          DoubleVector q = DoubleVector.fromArray(SPECIES, y, at + 2 * LANES);
          even = even.blend(q, UPPER_2).add(even.blend(q, LOWER_2).rearrange(SWAP_2));
          q = DoubleVector.fromArray(SPECIES, y, at + 3 * LANES);
          odd = odd.blend(q, UPPER_2).add(odd.blend(q, LOWER_2).rearrange(SWAP_2));
        }
        if (LANES > 4) {
          even = even.blend(odd, UPPER_1).add(even.blend(odd, LOWER_1).rearrange(SWAP_1));
        }
        even.intoArray(sums, i * LANES);
      }
    }
  }
}
