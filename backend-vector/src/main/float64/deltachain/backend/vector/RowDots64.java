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
  static final int HIGH = Tiles64.TALL / 2;

  /** Columns at once, whose lanes are added together. */
  static final int WIDE = 16;

  private static final VectorShuffle<Double> SWAP_HALF = Squares64.swap(LANES / 2);
  private static final VectorShuffle<Double> SWAP_QUARTER = Squares64.swap(LANES / 4);
  private static final VectorMask<Double> UPPER_HALF = Squares64.upper(LANES / 2);
  private static final VectorMask<Double> UPPER_QUARTER = Squares64.upper(LANES / 4);
  private static final VectorMask<Double> LOWER_HALF = UPPER_HALF.not();
  private static final VectorMask<Double> LOWER_QUARTER = UPPER_QUARTER.not();

  private final double[] vectors = new double[HIGH * WIDE * LANES];
  private final double[] padded = new double[(1 + HIGH) * LANES];

  /**
   * The sums Σ_l a_il b_jl of a part of C, which {@link #put} puts there.
   *
   * @param rows up to {@link #HIGH}
   * @param columns up to {@link #WIDE}
   */
  void multiply(Operands64 o, int row, int rows, int column, int columns) {
    int yRow = WIDE * LANES;
    for (int j = 0; j < columns; j += 4) {
      int b0 = (column + j) * o.bColumn;
      int left = columns - j - 1;
      int b1 = b0 + Math.min(1, left) * o.bColumn;
      int b2 = b0 + Math.min(2, left) * o.bColumn;
      int b3 = b0 + Math.min(3, left) * o.bColumn;
      DotTiles64.multiply(
          rows, o.k, o.a, row * o.aRow, o.aRow, o.b, b0, b1, b2, b3, vectors, j * LANES, yRow);
    }
    if (o.k % LANES > 0) {
      rest(o, row, rows, column, columns);
    }
    if (LANES >= 4) {
      fold(vectors, rows, (columns + 3) / 4);
    }
  }

  /**
   * C = α sums + β C for the part that {@link #multiply} was called for. It isn't done there,
   * because C2 inlines nothing into the end of so long a method.
   */
  void put(Operands64 o, int row, int rows, int column, int columns) {
    for (int i = 0; i < rows; i++) {
      int co = (row + i) * o.n + column;
      for (int j = 0; j < columns; j++) {
        o.c[co + j] = Kernel64.merged(sum(vectors, i, j), o.alpha, o.beta, o.c[co + j]);
      }
    }
  }

  /** Adds the last terms, fewer than a vector, from copies that end in zeros. */
  private void rest(Operands64 o, int row, int rows, int column, int columns) {
    int terms = o.k % LANES;
    int from = o.k - terms;
    Arrays.fill(padded, 0);
    for (int i = 0; i < rows; i++) {
      System.arraycopy(o.a, (row + i) * o.aRow + from, padded, (1 + i) * LANES, terms);
    }
    for (int j = 0; j < columns; j++) {
      System.arraycopy(o.b, (column + j) * o.bColumn + from, padded, 0, terms);
      DoubleVector y = DoubleVector.fromArray(SPECIES, padded, 0);
      for (int i = 0; i < rows; i++) {
        int at = (i * WIDE + j) * LANES;
        DoubleVector.fromArray(SPECIES, padded, (1 + i) * LANES)
            .fma(y, DoubleVector.fromArray(SPECIES, vectors, at))
            .intoArray(vectors, at);
      }
    }
  }

  /**
   * Adds halves of each vector, then halves of these. What is left of four columns is stored in
   * place of the first.
   *
   * <p>Written out, because C2 may refuse to inline a helper here, and then makes objects.
   */
  private static void fold(double[] y, int rows, int groups) {
    for (int i = 0; i < rows; i++) {
      for (int g = 0; g < groups; g++) {
        int at = (i * WIDE + 4 * g) * LANES;
        DoubleVector p = DoubleVector.fromArray(SPECIES, y, at);
        DoubleVector q = DoubleVector.fromArray(SPECIES, y, at + 2 * LANES);
        DoubleVector even = p.blend(q, UPPER_HALF).add(p.blend(q, LOWER_HALF).rearrange(SWAP_HALF));
        p = DoubleVector.fromArray(SPECIES, y, at + LANES);
        q = DoubleVector.fromArray(SPECIES, y, at + 3 * LANES);
        DoubleVector odd = p.blend(q, UPPER_HALF).add(p.blend(q, LOWER_HALF).rearrange(SWAP_HALF));
        even.blend(odd, UPPER_QUARTER)
            .add(even.blend(odd, LOWER_QUARTER).rearrange(SWAP_QUARTER))
            .intoArray(y, at);
      }
    }
  }

  /** The sum for row i, column j of what {@link #fold} has left of it. */
  private static double sum(double[] y, int i, int j) {
    if (LANES < 4) {
      int at = (i * WIDE + j) * LANES;
      return y[at] + y[at + 1];
    }
    int at = (i * WIDE + j - j % 4) * LANES + j % 4 * (LANES / 4);
    return LANES == 4
        ? y[at]
        : LANES == 8 ? y[at] + y[at + 1] : y[at] + y[at + 1] + (y[at + 2] + y[at + 3]);
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
}
