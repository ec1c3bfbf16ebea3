package deltachain.backend.vector;

/** Covers columns of C with tiles, from the first row to the last. */
final class Tiles64 {
  private static final int LANES = Lanes64.LANES;

  /** Columns of the tiles that most of a product consists of. */
  static final int PANEL = 2 * LANES;

  /** Rows of a tile. */
  static final int TALL = LANES >= Crossover.LANES_FOR_EIGHT_ROWS64 ? 8 : 4;

  private final double[] corner = new double[8 * PANEL];
  private final Strips64 strips = new Strips64();
  private Operands64 o = new Operands64();
  private int l;
  private int depth;
  private double beta;
  private boolean spills;
  private int row;
  private int rows;
  private boolean packed;

  /**
   * Sets which terms of the sums are to be added to β C.
   *
   * @param l the first value of the inner index, of {@code depth}
   * @param alone whether nobody else computes a part of C meanwhile
   */
  void terms(Operands64 o, int l, int depth, double beta, boolean alone) {
    this.o = o;
    this.l = l;
    this.depth = depth;
    this.beta = beta;
    this.spills = alone;
  }

  /** Sets the rows of C, and packs those of op(A) if that pays for so many columns of C. */
  void rows(int row, int rows, int columns) {
    this.row = row;
    this.rows = rows;
    packed =
        o.aRow == 1 && columns >= Crossover.COLUMNS_TO_PACK_A && depth > Crossover.DEPTH_TO_PACK_A;
    if (packed) {
      strips.pack(o, row, rows, l, depth);
    }
  }

  /**
   * C = α op(A) op(B) + β C for the rows, the terms, and at most {@link #PANEL} columns of C.
   *
   * @param b row p of the terms' op(B) begins at {@code bo + p * bRow}
   */
  void columns(int column, int columns, double[] b, int bo, int bRow) {
    boolean wide = columns > LANES;
    boolean whole = columns == PANEL || columns == LANES;
    boolean stored = o.alpha == 1 && beta == 0 && (whole || spills && columns == o.n);
    for (int i = row; i < row + rows; i += TALL) {
      int high = Math.min(TALL, row + rows - i);
      int co = i * o.n + column;
      if (stored && (high == 8 || high == 4) && (whole || fits(i + high, wide))) {
        tile(i, high, b, bo, bRow, wide, o.c, co, o.n);
      } else {
        tile(i, high, b, bo, bRow, wide, corner, 0, PANEL);
        Lanes64.merge(corner, PANEL, high, columns, o.alpha, beta, o.c, co, o.n);
      }
    }
  }

  private void tile(
      int i, int high, double[] b, int bo, int bRow, boolean wide, double[] c, int co, int cRow) {
    if (packed) {
      int strip = (i - row) / Strips64.HIGH * Strips64.HIGH;
      int ao = strip * depth + (i - row - strip);
      tile(depth, strips.memory(), ao, 1, Strips64.HIGH, high, b, bo, bRow, wide, c, co, cRow);
    } else {
      int ao = i * o.aRow + l * o.aColumn;
      tile(depth, o.a, ao, o.aRow, o.aColumn, high, b, bo, bRow, wide, c, co, cRow);
    }
  }

  /**
   * Whether a tile that is wider than C may be stored nevertheless: what its rows spill goes to the
   * rows below, which are stored later, but must not go beyond the last one.
   */
  private boolean fits(int end, boolean wide) {
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
  int transposed(int row, int rows) {
    int i = row;
    int end = row + rows;
    while (end - i >= LANES) {
      int width = end - i >= PANEL ? PANEL : LANES;
      int ao = i + l * o.aColumn;
      int bo = l * o.bRow;
      boolean wide = width > LANES;
      tile(depth, o.b, bo, o.bColumn, o.bRow, o.n, o.a, ao, o.aColumn, wide, corner, 0, PANEL);
      mergeTransposed(i, width);
      i += width;
    }
    return i - row;
  }

  private void mergeTransposed(int row, int rows) {
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
