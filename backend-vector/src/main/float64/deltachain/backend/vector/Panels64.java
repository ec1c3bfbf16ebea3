package deltachain.backend.vector;

import java.util.Arrays;

/**
 * Copies op(B) so that a tile reads it in one stream: panels of some columns, row after row, the
 * last one filled up with zeros.
 */
final class Panels64 {
  private static final double[] NOTHING = {};

  private double[] memory = NOTHING;

  /** The memory, at least {@code length} long; what was in it is lost if it has to grow. */
  double[] memory(int length) {
    if (memory.length < length) {
      memory = new double[length];
    }
    return memory;
  }

  /**
   * Packs {@code depth} rows of op(B) from row {@code l} on.
   *
   * @param column the panel's first column; it has {@code columns}
   * @param at where the panel begins; its rows are {@code width} ≥ {@code columns} long
   */
  void pack(Operands64 o, int column, int columns, int l, int depth, int at, int width) {
    int from = l * o.bRow + column * o.bColumn;
    if (columns < width) {
      Arrays.fill(memory, at, at + depth * width, 0);
    }
    if (o.bColumn == 1) {
      for (int p = 0; p < depth; p++) {
        System.arraycopy(o.b, from + p * o.bRow, memory, at + p * width, columns);
      }
    } else {
      transpose(o.b, from, o.bColumn, columns, depth, at, width);
    }
  }

  private void transpose(
      double[] b, int from, int stride, int columns, int depth, int at, int width) {
    int j = 0;
    for (; j <= columns - 4; j += 4) {
      four(b, from + j * stride, stride, depth, memory, at + j, width);
    }
    for (; j < columns; j++) {
      for (int p = 0; p < depth; p++) {
        memory[at + p * width + j] = b[from + j * stride + p];
      }
    }
  }

  /** Four rows of B become four columns. */
  private static void four(
      double[] b, int from, int stride, int depth, double[] to, int at, int width) {
    int b1 = from + stride;
    int b2 = b1 + stride;
    int b3 = b2 + stride;
    int t = at;
    for (int p = 0; p < depth; p++) {
      to[t] = b[from + p];
      to[t + 1] = b[b1 + p];
      to[t + 2] = b[b2 + p];
      to[t + 3] = b[b3 + p];
      t += width;
    }
  }
}
