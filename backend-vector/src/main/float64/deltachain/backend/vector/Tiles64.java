package deltachain.backend.vector;

/** Covers columns of C with tiles, from the first row to the last. */
final class Tiles64 {
  private static final int LANES = Lanes64.LANES;

  /** Columns of the tiles that most of a product consists of. */
  static final int PANEL = 2 * LANES;

  private static final int TALL = LANES >= Crossover.LANES_FOR_EIGHT_ROWS64 ? 8 : 4;

  private final double[] corner = new double[8 * PANEL];

  /**
   * C = α op(A) op(B) + β C for some rows and at most {@link #PANEL} columns of C.
   *
   * @param l the first row of op(B) in the panel, which has {@code depth}
   * @param b row p of the panel begins at {@code bo + p * bRow}
   */
  void columns(
      Operands64 o,
      int row,
      int rows,
      int column,
      int columns,
      int l,
      int depth,
      double[] b,
      int bo,
      int bRow,
      double beta) {
    boolean whole = columns == PANEL || columns == LANES;
    for (int i = row; i < row + rows; i += TALL) {
      int high = Math.min(TALL, row + rows - i);
      int ao = i * o.aRow + l * o.aColumn;
      int co = i * o.n + column;
      if (whole) {
        tile(o, ao, depth, b, bo, bRow, columns > LANES, beta, o.c, co, o.n, high);
      } else {
        tile(o, ao, depth, b, bo, bRow, columns > LANES, 0, corner, 0, PANEL, high);
        Kernel64.merge(corner, PANEL, high, columns, 1, beta, o.c, co, o.n);
      }
    }
  }

  private static void tile(
      Operands64 o,
      int ao,
      int k,
      double[] b,
      int bo,
      int bRow,
      boolean wide,
      double beta,
      double[] c,
      int co,
      int cRow,
      int rows) {
    double[] a = o.a;
    int ai = o.aRow;
    int al = o.aColumn;
    double alpha = o.alpha;
    if (rows > 4) {
      if (wide) {
        EightByTwo64.multiply(k, a, ao, ai, al, b, bo, bRow, alpha, beta, c, co, cRow, rows);
      } else {
        EightByOne64.multiply(k, a, ao, ai, al, b, bo, bRow, alpha, beta, c, co, cRow, rows);
      }
    } else if (wide) {
      FourByTwo64.multiply(k, a, ao, ai, al, b, bo, bRow, alpha, beta, c, co, cRow, rows);
    } else {
      FourByOne64.multiply(k, a, ao, ai, al, b, bo, bRow, alpha, beta, c, co, cRow, rows);
    }
  }
}
