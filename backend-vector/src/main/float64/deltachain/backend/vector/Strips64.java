package deltachain.backend.vector;

/**
 * Copies op(A), where it is stored transposed, so that a tile reads it in one stream: strips of
 * some rows, column after column.
 */
final class Strips64 {
  /** Rows of a strip: whole vectors, and whole tiles. */
  static final int HIGH = Math.max(Lanes64.LANES, Tiles64.TALL);

  private double[] memory = {};

  /** Strip s begins at {@code s * HIGH * depth}, its columns are {@link #HIGH} apart. */
  double[] memory() {
    return memory;
  }

  /** Packs {@code depth} columns of op(A), from column {@code l} on. */
  void pack(Operands64 o, int row, int rows, int l, int depth) {
    int length = (rows + HIGH - 1) / HIGH * HIGH * depth;
    if (memory.length < length) {
      memory = new double[length];
    }
    for (int i = 0; i < rows; i += HIGH) {
      int high = Math.min(HIGH, rows - i);
      strip(o.a, row + i + l * o.aColumn, o.aColumn, high, depth, i * depth);
    }
  }

  private void strip(double[] a, int from, int stride, int high, int depth, int at) {
    if (high == HIGH) {
      Passes64.copy(a, from, stride, depth, HIGH, memory, at, HIGH);
      return;
    }
    for (int p = 0; p < depth; p++) {
      System.arraycopy(a, from + p * stride, memory, at + p * HIGH, high);
    }
  }
}
