package deltachain.backend.vector;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** Single passes over memory; lengths and columns are whole vectors unless said otherwise. */
final class Passes64 extends CompiledAlone {
  private static final VectorSpecies<Double> SPECIES = Lanes64.SPECIES;
  private static final int LANES = SPECIES.length();
  private static final int LINE = Lanes64.LINE;

  private Passes64() {}

  /** y = c x for {@code length} elements, from {@code xo} and {@code yo} on. */
  static void scale(double c, double[] x, int xo, int length, double[] y, int yo) {
    for (int j = 0; j < length; j += LANES) {
      DoubleVector.fromArray(SPECIES, x, xo + j).mul(c).intoArray(y, yo + j);
    }
  }

  /** A column times a row: C [m × n] = a bᵀ, row-major, each element one multiplication. */
  static void outer(double[] a, int m, double[] b, int n, double[] c) {
    int at = 0;
    for (int i = 0; i < m; i++) {
      double x = a[i];
      for (int j = 0; j < n; j += LANES) {
        DoubleVector.fromArray(SPECIES, b, j).mul(x).intoArray(c, at);
        at += LANES;
      }
    }
  }

  /** C = C + 1 bᵀ for a part of C whose row i begins at {@code co + i * cRow}. */
  static void addRow(double[] c, int co, int cRow, int rows, int columns, double[] b, int bo) {
    for (int i = 0; i < rows; i++) {
      int at = co + i * cRow;
      for (int j = 0; j < columns; j += LANES) {
        DoubleVector.fromArray(SPECIES, c, at + j)
            .add(DoubleVector.fromArray(SPECIES, b, bo + j))
            .intoArray(c, at + j);
      }
    }
  }

  /** C = α T + β C for a part of C; rows of both as in {@link Kernel64#merge}. */
  static void merge(
      double[] tile,
      int tileRow,
      int rows,
      int columns,
      double alpha,
      double beta,
      double[] c,
      int co,
      int cRow) {
    for (int i = 0; i < rows; i++) {
      int at = co + i * cRow;
      for (int j = 0; j < columns; j += LANES) {
        DoubleVector sum = DoubleVector.fromArray(SPECIES, tile, i * tileRow + j);
        if (beta == 0) {
          sum.mul(alpha).intoArray(c, at + j);
        } else {
          DoubleVector old = DoubleVector.fromArray(SPECIES, c, at + j).mul(beta);
          sum.fma(DoubleVector.broadcast(SPECIES, alpha), old).intoArray(c, at + j);
        }
      }
    }
  }

  /**
   * Copies rows, each {@code columns} long.
   *
   * @param x row i begins at {@code xo + i * xRow}
   * @param y row i begins at {@code yo + i * yRow}
   */
  static void copy(
      double[] x, int xo, int xRow, int rows, int columns, double[] y, int yo, int yRow) {
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j += LANES) {
        DoubleVector.fromArray(SPECIES, x, xo + i * xRow + j).intoArray(y, yo + i * yRow + j);
      }
    }
  }

  /**
   * Copies columns of a row-major matrix into panels of {@link Tiles64#PANEL} columns, row by row.
   *
   * @param b row i begins at {@code bo + i * bRow}; panels may be wider than its last row
   * @param y panels stand behind one another
   */
  static void panels(double[] b, int bo, int bRow, int rows, int columns, double[] y, int yo) {
    for (int i = 0; i < rows; i++) {
      int row = bo + i * bRow;
      int to = yo + i * Tiles64.PANEL;
      for (int j = 0; j < columns; j += Tiles64.PANEL) {
        if (row + j + Tiles64.PANEL <= b.length) {
          DoubleVector.fromArray(SPECIES, b, row + j).intoArray(y, to);
          DoubleVector.fromArray(SPECIES, b, row + j + LANES).intoArray(y, to + LANES);
        } else {
          System.arraycopy(b, row + j, y, to, columns - j);
        }
        to += rows * Tiles64.PANEL;
      }
    }
  }

  /**
   * Reads rows along which memory is fetched ahead, an element of each line of the caches, so that
   * tiles that jump from row to row find them there.
   *
   * @param columns whole fours of lines are read
   * @param sum its first element is written, so that the reads aren't left out
   */
  static void readAhead(double[] x, int xo, int xRow, int rows, int columns, double[] sum) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    for (int i = 0; i < rows; i++) {
      int end = xo + i * xRow + columns - 3 * LINE;
      for (int j = xo + i * xRow; j < end; j += 4 * LINE) {
        s0 += x[j];
        s1 += x[j + LINE];
        s2 += x[j + 2 * LINE];
        s3 += x[j + 3 * LINE];
      }
    }
    sum[0] = s0 + s1 + s2 + s3;
  }

  /**
   * s_j = Σ_i Δ_ij for a row-major Δ [rows × columns] and any columns j from {@code from} to {@code
   * to}.
   */
  static void columnSums(double[] delta, int rows, int columns, int from, int to, double[] s) {
    int j = from;
    for (; j <= to - ColumnSums64.WIDE; j += ColumnSums64.WIDE) {
      sumFourVectors(delta, j, rows, columns, s);
    }
    for (; j <= to - LANES; j += LANES) {
      DoubleVector sum = DoubleVector.zero(SPECIES);
      for (int i = 0; i < rows; i++) {
        sum = sum.add(DoubleVector.fromArray(SPECIES, delta, i * columns + j));
      }
      sum.intoArray(s, j);
    }
    for (; j < to; j++) {
      double sum = 0;
      for (int i = 0; i < rows; i++) {
        sum += delta[i * columns + j];
      }
      s[j] = sum;
    }
  }

  private static void sumFourVectors(double[] delta, int j, int rows, int columns, double[] s) {
    DoubleVector s0 = DoubleVector.zero(SPECIES);
    DoubleVector s1 = DoubleVector.zero(SPECIES);
    DoubleVector s2 = DoubleVector.zero(SPECIES);
    DoubleVector s3 = DoubleVector.zero(SPECIES);
    int at = j;
    for (int i = 0; i < rows; i++) {
      s0 = s0.add(DoubleVector.fromArray(SPECIES, delta, at));
      s1 = s1.add(DoubleVector.fromArray(SPECIES, delta, at + LANES));
      s2 = s2.add(DoubleVector.fromArray(SPECIES, delta, at + 2 * LANES));
      s3 = s3.add(DoubleVector.fromArray(SPECIES, delta, at + 3 * LANES));
      at += columns;
    }
    s0.intoArray(s, j);
    s1.intoArray(s, j + LANES);
    s2.intoArray(s, j + 2 * LANES);
    s3.intoArray(s, j + 3 * LANES);
  }
}
