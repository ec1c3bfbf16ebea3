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
    boolean stored = o.alpha == 1 && beta == 0 && (whole || rows == o.m && columns == o.n);
    for (int i = row; i < row + rows; i += TALL) {
      int high = Math.min(TALL, row + rows - i);
      int ao = i * o.aRow + l * o.aColumn;
      int co = i * o.n + column;
      boolean wide = columns > LANES;
      if (stored && (high == 8 || high == 4) && (whole || fits(o, i + high, wide))) {
        tile(depth, o.a, ao, o.aRow, o.aColumn, high, b, bo, bRow, wide, o.c, co, o.n);
      } else {
        tile(depth, o.a, ao, o.aRow, o.aColumn, high, b, bo, bRow, wide, corner, 0, PANEL);
        Lanes64.merge(corner, PANEL, high, columns, o.alpha, beta, o.c, co, o.n);
      }
    }
  }

  /**
   * Whether a tile that is wider than C may be stored nevertheless: what its rows spill goes to the
   * rows below, which are stored later, but must not go beyond the last one.
   */
  private static boolean fits(Operands64 o, int end, boolean wide) {
    return (end - 1) * o.n + (wide ? PANEL : LANES) <= o.m * o.n;
  }

  /** Whether {@link #transposed} can compute a product. */
  static boolean transposable(Operands64 o) {
    return o.aRow == 1 && o.n <= TALL && 2 * o.n <= LANES;
  }

  /**
   * As {@link #columns} for all columns of C, few as they are: Cᵀ = op(B)ᵀ op(A)ᵀ, with the rows of
   * C in the lanes. Leaves the last rows, which don't fill a vector; returns how many it computed.
   */
  int transposed(Operands64 o, int row, int rows, int l, int depth, double beta) {
    int i = row;
    int end = row + rows;
    while (end - i >= LANES) {
      int width = end - i >= PANEL ? PANEL : LANES;
      int ao = i + l * o.aColumn;
      int bo = l * o.bRow;
      boolean wide = width > LANES;
      tile(depth, o.b, bo, o.bColumn, o.bRow, o.n, o.a, ao, o.aColumn, wide, corner, 0, PANEL);
      mergeTransposed(o, i, width, beta);
      i += width;
    }
    return i - row;
  }

  private void mergeTransposed(Operands64 o, int row, int rows, double beta) {
    for (int j = 0; j < o.n; j++) {
      for (int i = 0; i < rows; i++) {
        double scaled = o.alpha * corner[j * PANEL + i];
        int at = (row + i) * o.n + j;
        o.c[at] = beta == 0 ? scaled : scaled + beta * o.c[at];
      }
    }
  }

  private static void tile(
      int k,
      double[] a,
      int ao,
      int ai,
      int al,
      int rows,
      double[] b,
      int bo,
      int bRow,
      boolean wide,
      double[] c,
      int co,
      int cRow) {
    if (rows > 4) {
      if (wide) {
        EightByTwo64.multiply(k, a, ao, ai, al, rows, b, bo, bRow, c, co, cRow);
      } else {
        EightByOne64.multiply(k, a, ao, ai, al, rows, b, bo, bRow, c, co, cRow);
      }
    } else if (wide) {
      FourByTwo64.multiply(k, a, ao, ai, al, rows, b, bo, bRow, c, co, cRow);
    } else {
      FourByOne64.multiply(k, a, ao, ai, al, rows, b, bo, bRow, c, co, cRow);
    }
  }
}
