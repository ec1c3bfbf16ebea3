package deltachain.backend.vector;

import java.util.Arrays;

/**
 * The product without the Vector API: blocked like {@link VectorKernel64}, on rows of B and C that
 * are copied into arrays of their own, for {@link PlainRows64}.
 */
final class PlainKernel64 implements Kernel64 {
  private static final int DEPTH = Crossover.PLAIN_DEPTH;
  private static final int WIDTH = Crossover.PLAIN_WIDTH;

  private static final int HIGH = PlainRows64.HIGH;
  private static final int DEEP = PlainRows64.DEEP;

  private final double[][] b = new double[DEPTH + DEEP - 1][WIDTH];
  private final double[][] c = new double[HIGH][WIDTH];
  private final double[] a = new double[HIGH * (DEPTH + DEEP - 1)];

  @Override
  public void block(Operands64 o, int row, int rows, int column, int columns) {
    if (o.bRow == 1 && o.aColumn == 1 && o.m <= Crossover.ROWS_BY_DOTS) {
      dots(o, row, rows, column, columns);
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

  /** Copies rows of op(B), and zeros after them up to a multiple of {@link #DEEP}. */
  private void copyRows(Operands64 o, int column, int columns, int l, int depth) {
    int from = l * o.bRow + column * o.bColumn;
    if (o.bColumn == 1) {
      for (int p = 0; p < depth; p++) {
        System.arraycopy(o.b, from + p * o.bRow, b[p], 0, columns);
      }
    } else {
      for (int p = 0; p < depth; p += 4) {
        transpose(o, from + p, columns, p, Math.min(4, depth - p));
      }
    }
    for (int p = depth; p % DEEP != 0; p++) {
      Arrays.fill(b[p], 0, columns, 0);
    }
  }

  /** Up to 4 columns of B become rows p … of the copy. */
  private void transpose(Operands64 o, int from, int columns, int p, int count) {
    double[] b0 = b[p];
    double[] b1 = b[p + Math.min(1, count - 1)];
    double[] b2 = b[p + Math.min(2, count - 1)];
    double[] b3 = b[p + count - 1];
    int at = from;
    int at1 = Math.min(1, count - 1);
    int at2 = Math.min(2, count - 1);
    int at3 = count - 1;
    for (int j = 0; j < columns; j++) {
      b0[j] = o.b[at];
      b1[j] = o.b[at + at1];
      b2[j] = o.b[at + at2];
      b3[j] = o.b[at + at3];
      at += o.bColumn;
    }
  }

  private void rows(Operands64 o, int row, int rows, int column, int columns, int l, int depth) {
    copyA(o, row, rows, l, depth);
    double beta = l == 0 ? o.beta : 1;
    boolean copied = o.alpha == 1 && (beta == 0 || beta == 1);
    for (int i = 0; i < rows; i++) {
      if (copied && beta == 1) {
        System.arraycopy(o.c, (row + i) * o.n + column, c[i], 0, columns);
      } else {
        Arrays.fill(c[i], 0, columns, 0);
      }
    }
    for (int p = 0; p < depth; p += DEEP) {
      PlainRows64.add(columns, c, a, HIGH * p, b[p], b[p + 1]);
    }
    for (int i = 0; i < rows; i++) {
      int at = (row + i) * o.n + column;
      if (copied) {
        System.arraycopy(c[i], 0, o.c, at, columns);
      } else {
        Kernel64.merge(c[i], columns, 0, 1, columns, o.alpha, beta, o.c, at, o.n);
      }
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
