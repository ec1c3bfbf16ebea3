package deltachain.backend.vector;

import java.util.Arrays;

/**
 * The product without the Vector API: blocked like {@link VectorKernel64}, on rows of B and C that
 * are copied to where {@link PlainRows64} wants them.
 */
final class PlainKernel64 implements Kernel64 {
  private static final int DEPTH = Crossover.PLAIN_DEPTH;
  private static final int WIDTH = PlainRows64.WIDTH;

  private static final int HIGH = PlainRows64.HIGH;
  private static final int DEEP = PlainRows64.DEEP;

  private final double[][] b = new double[(DEPTH + DEEP - 1) / DEEP][DEEP * WIDTH];
  private final double[] c = new double[HIGH * WIDTH];
  private final double[] a = new double[HIGH * (DEPTH + DEEP - 1)];
  private final double[] sums = new double[PlainTile64.HIGH * PlainTile64.WIDE];

  @Override
  public void block(Operands64 o, int row, int rows, int column, int columns) {
    if (o.bRow == 1 && o.aColumn == 1 && o.m <= Crossover.ROWS_BY_DOTS) {
      dots(o, row, rows, column, columns);
      return;
    }
    if (o.n < Crossover.COLUMNS_FOR_PLAIN_ROWS) {
      tiles(o, row, rows, column, columns);
      return;
    }
    int end = column + columns;
    for (int j = column; j < end; j += WIDTH) {
      int width = Math.min(WIDTH, end - j);
      for (int l = 0; l < o.k; l += DEPTH) {
        int depth = Math.min(DEPTH, o.k - l);
        copyRows(o, j, width, l, depth);
        for (int i = row; i < row + rows; i += HIGH) {
          rows(o, i, Math.min(HIGH, row + rows - i), j, width, l, depth);
        }
      }
    }
  }

  @Override
  public void addBias(Operands64 o, int row, int rows, int column, int columns) {
    for (int i = row; i < row + rows; i++) {
      int c = i * o.n;
      for (int j = column; j < column + columns; j++) {
        o.c[c + j] += o.bias[j];
      }
    }
  }

  @Override
  public boolean byRows(Operands64 o) {
    return false;
  }

  private static void dots(Operands64 o, int row, int rows, int column, int columns) {
    for (int i = row; i < row + rows; i++) {
      for (int j = column; j < column + columns; j++) {
        double sum = dot(o.k, o.a, i * o.aRow, o.b, j * o.bColumn);
        int at = i * o.n + j;
        o.c[at] = o.beta == 0 ? o.alpha * sum : o.alpha * sum + o.beta * o.c[at];
      }
    }
  }

  private static double dot(int k, double[] x, int xo, double[] y, int yo) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int l = 0;
    for (; l <= k - 4; l += 4) {
      s0 = Math.fma(x[xo + l], y[yo + l], s0);
      s1 = Math.fma(x[xo + l + 1], y[yo + l + 1], s1);
      s2 = Math.fma(x[xo + l + 2], y[yo + l + 2], s2);
      s3 = Math.fma(x[xo + l + 3], y[yo + l + 3], s3);
    }
    for (; l < k; l++) {
      s0 = Math.fma(x[xo + l], y[yo + l], s0);
    }
    return (s0 + s1) + (s2 + s3);
  }

  private void tiles(Operands64 o, int row, int rows, int column, int columns) {
    for (int i = row; i < row + rows; i += PlainTile64.HIGH) {
      int high = Math.min(PlainTile64.HIGH, row + rows - i);
      for (int j = column; j < column + columns; j += PlainTile64.WIDE) {
        int wide = Math.min(PlainTile64.WIDE, column + columns - j);
        PlainTile64.multiply(o, i, j, sums);
        Kernel64.merge(
            sums, PlainTile64.WIDE, 0, high, wide, o.alpha, o.beta, o.c, i * o.n + j, o.n);
      }
    }
  }

  /** Copies rows of op(B), and zeros after them up to a multiple of {@link #DEEP}. */
  private void copyRows(Operands64 o, int column, int columns, int l, int depth) {
    int from = l * o.bRow + column * o.bColumn;
    if (o.bColumn == 1) {
      for (int p = 0; p < depth; p++) {
        System.arraycopy(o.b, from + p * o.bRow, b[p / DEEP], p % DEEP * WIDTH, columns);
      }
    } else {
      for (int p = 0; p < depth; p += 4) {
        transpose(o, from + p, columns, p, Math.min(4, depth - p));
      }
    }
    for (int p = depth; p % DEEP != 0; p++) {
      int at = p % DEEP * WIDTH;
      Arrays.fill(b[p / DEEP], at, at + columns, 0);
    }
  }

  /** Up to 4 columns of B become rows p … of the copy. */
  private void transpose(Operands64 o, int from, int columns, int p, int count) {
    int p1 = p + Math.min(1, count - 1);
    int p2 = p + Math.min(2, count - 1);
    int p3 = p + count - 1;
    double[] b0 = b[p / DEEP];
    double[] b1 = b[p1 / DEEP];
    double[] b2 = b[p2 / DEEP];
    double[] b3 = b[p3 / DEEP];
    int to = p % DEEP * WIDTH;
    int to1 = p1 % DEEP * WIDTH;
    int to2 = p2 % DEEP * WIDTH;
    int to3 = p3 % DEEP * WIDTH;
    int at = from;
    for (int j = 0; j < columns; j++) {
      b0[to + j] = o.b[at];
      b1[to1 + j] = o.b[at + p1 - p];
      b2[to2 + j] = o.b[at + p2 - p];
      b3[to3 + j] = o.b[at + p3 - p];
      at += o.bColumn;
    }
  }

  private void rows(Operands64 o, int row, int rows, int column, int columns, int l, int depth) {
    copyA(o, row, rows, l, depth);
    double beta = l == 0 ? o.beta : 1;
    boolean copied = o.alpha == 1 && (beta == 0 || beta == 1);
    for (int i = 0; i < rows; i++) {
      if (copied && beta == 1) {
        System.arraycopy(o.c, (row + i) * o.n + column, c, i * WIDTH, columns);
      } else {
        Arrays.fill(c, i * WIDTH, i * WIDTH + columns, 0);
      }
    }
    for (int p = 0; p < depth; p += DEEP) {
      PlainRows64.add(columns, c, a, HIGH * p, b[p / DEEP]);
    }
    int at = row * o.n + column;
    if (copied) {
      for (int i = 0; i < rows; i++) {
        System.arraycopy(c, i * WIDTH, o.c, at + i * o.n, columns);
      }
    } else {
      Kernel64.merge(c, WIDTH, 0, rows, columns, o.alpha, beta, o.c, at, o.n);
    }
  }

  /** Copies up to {@link #HIGH} rows of op(A) for {@link PlainRows64}, and zeros beside them. */
  private void copyA(Operands64 o, int row, int rows, int l, int depth) {
    if (rows < HIGH || depth % DEEP != 0) {
      Arrays.fill(a, 0, HIGH * (depth + DEEP - 1), 0);
    }
    for (int i = 0; i < rows; i++) {
      int from = (row + i) * o.aRow + l * o.aColumn;
      int at = i * DEEP;
      for (int p = 0; p < depth; p += DEEP) {
        for (int q = 0; q < Math.min(DEEP, depth - p); q++) {
          a[at + q] = o.a[from];
          from += o.aColumn;
        }
        at += HIGH * DEEP;
      }
    }
  }
}
