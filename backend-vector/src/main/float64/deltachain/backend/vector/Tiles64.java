package deltachain.backend.vector;

/** Covers columns of C with {@link RegisterTiles64}, from the first row to the last. */
final class Tiles64 {
  private static final int LANES = Lanes64.LANES;

  /** Columns of the tiles that most of a product consists of. */
  static final int PANEL = 2 * LANES;

  /** Rows of the tiles that most of a product consists of. */
  static final int TALL = LANES >= Crossover.LANES_FOR_EIGHT_ROWS64 ? 8 : 4;

  /** Rows that are computed at once where they are added to C, or A is packed. */
  private static final int HIGH = Strips64.HIGH;

  private final double[] corner = new double[Crossover.HEIGHT * PANEL];
  private final double[] turned = new double[PANEL * HIGH];
  private final Squares64 squares = new Squares64();
  private final Strips64 strips = new Strips64();
  private final Narrow64 narrow = new Narrow64();
  private Operands64 o = new Operands64();
  private int l;
  private int depth;
  private double beta;
  private boolean alone;
  private boolean isNarrow;
  private int row;
  private int end;
  private boolean packed;

  /**
   * Sets which terms of the sums are to be added to β C.
   *
   * @param l the first value of the inner index, of {@code depth}
   * @param alone whether nobody else computes a part of C meanwhile
   * @param isNarrow whether B is packed for {@link Narrow64}
   */
  void terms(Operands64 o, int l, int depth, double beta, boolean alone, boolean isNarrow) {
    this.o = o;
    this.l = l;
    this.depth = depth;
    this.beta = beta;
    this.alone = alone;
    this.isNarrow = isNarrow;
  }

  /** Packs some rows of op(B) as {@link Narrow64} wants them. */
  double[] packNarrow(Operands64 o, int l, int depth) {
    return narrow.pack(o.b, l * o.bRow, o.bRow, o.bColumn, o.n, depth);
  }

  /** Sets the rows of C, and packs those of op(A) if that pays for so many columns of C. */
  void rows(int row, int rows, int columns) {
    this.row = row;
    this.end = row + rows;
    packed =
        o.aRow == 1
            && columns >= Crossover.COLUMNS_TO_PACK_A
            && (depth > Crossover.DEPTH_TO_PACK_A || Lanes64.inSameSet(o.aColumn));
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
    int vectors = columns > LANES ? 2 : 1;
    int stored = stored(columns, vectors * LANES);
    boolean compact = o.cColumn == 1 && columns == o.n;
    int i = row;
    while (i < end) {
      int co = i * o.cRow + column * o.cColumn;
      int high;
      if (i < stored) {
        high = packed ? Math.min(HIGH, stored - i) : stored - i;
        cover(i, high, vectors, b, bo, bRow, o.c, co, o.cRow);
      } else {
        high = Math.min(o.cColumn == 1 || packed ? HIGH : Crossover.HEIGHT, end - i);
        cover(i, high, vectors, b, bo, bRow, corner, 0, compact ? columns : PANEL);
        if (compact) {
          mergeCompact(high * columns, co);
        } else if (o.cColumn == 1) {
          Lanes64.merge(corner, PANEL, high, columns, o.alpha, beta, o.c, co, o.cRow);
        } else {
          for (int r = 0; r < high; r += HIGH) {
            mergeTransposed(r * PANEL, Math.min(HIGH, high - r), columns, co + r);
          }
        }
      }
      i += high;
    }
  }

  /**
   * Where the rows begin that tiles can't write straight into C. What a tile writes beside a narrow
   * C falls on the rows below, which come later, but must not fall beyond the last one; {@link
   * Narrow64} sees to that itself.
   */
  private int stored(int columns, int width) {
    if (o.alpha != 1 || beta != 0 || o.cColumn != 1) {
      return row;
    }
    if (columns == width || isNarrow) {
      return end;
    }
    if (!alone || columns < o.n) {
      return row;
    }
    int fitting = o.m - (width + o.n - 1) / o.n + 1;
    return fitting >= end ? end : row + Math.max(0, fitting - row) / TALL * TALL;
  }

  private void mergeCompact(int length, int co) {
    if (o.alpha == 1 && beta == 0) {
      System.arraycopy(corner, 0, o.c, co, length);
    } else {
      Lanes64.merge(corner, 0, 1, length, o.alpha, beta, o.c, co, 0);
    }
  }

  /** As {@link Lanes64#merge} where C is stored by columns, which begin {@code stride} apart. */
  private void mergeTransposed(int from, int rows, int columns, int co) {
    int stride = o.cColumn;
    boolean stored = o.alpha == 1 && beta == 0;
    if (rows == 4 && stored) {
      Squares64.four(corner, from, PANEL, rows, columns, o.c, co, stride);
    } else if (rows < HIGH) {
      mergeFew(corner, from, rows, columns, o.alpha, beta, o.c, co, stride);
    } else if (stored) {
      squares.transpose(corner, from, PANEL, HIGH, columns, o.c, co, stride);
    } else {
      squares.transpose(corner, from, PANEL, HIGH, columns, turned, 0, HIGH);
      Lanes64.merge(turned, HIGH, columns, HIGH, o.alpha, beta, o.c, co, stride);
    }
  }

  /** The first few rows of a tile, each {@link #PANEL} long, become columns of C. */
  static void turn(double[] tile, int rows, int columns, double[] c, int co) {
    if (rows == 4) {
      Squares64.four(tile, 0, PANEL, rows, columns, c, co, rows);
    } else {
      mergeFew(tile, 0, rows, columns, 1, 0, c, co, rows);
    }
  }

  /** As {@link #mergeTransposed}, for few rows, which fill no vector of C. */
  private static void mergeFew(
      double[] tile,
      int from,
      int rows,
      int columns,
      double alpha,
      double beta,
      double[] c,
      int co,
      int stride) {
    for (int i = 0; i < rows; i++) {
      int at = co + i;
      for (int j = 0; j < columns; j++) {
        c[at] = Kernel64.merged(tile[from + i * PANEL + j], alpha, beta, c[at]);
        at += stride;
      }
    }
  }

  private void cover(
      int i, int rows, int vectors, double[] b, int bo, int bRow, double[] c, int co, int cRow) {
    if (packed) {
      int ao = (i - row) * depth;
      cover(depth, strips.memory(), ao, 1, HIGH, rows, vectors, b, bo, bRow, c, co, cRow);
    } else {
      int ao = i * o.aRow + l * o.aColumn;
      if (isNarrow) {
        narrow.cover(o.n, depth, o.a, ao, o.aRow, rows, b, bo, c, co, cRow);
      } else {
        cover(depth, o.a, ao, o.aRow, o.aColumn, rows, vectors, b, bo, bRow, c, co, cRow);
      }
    }
  }

  /** A B for some rows: tiles of full height, then one or two that share what is left. */
  static void cover(
      int k,
      double[] a,
      int ao,
      int aRow,
      int aColumn,
      int rows,
      int vectors,
      double[] b,
      int bo,
      int bRow,
      double[] c,
      int co,
      int cRow) {
    if (k * rows > Crossover.LONG_TILES
        && ColdTiles64.cover(k, a, ao, aRow, aColumn, rows, vectors, b, bo, bRow, c, co, cRow)) {
      return;
    }
    int left = rows % TALL;
    if (rows > TALL && left > 0 && left < TALL / 2) {
      left += TALL;
    }
    int whole = rows - left;
    if (whole > 0) {
      RegisterTiles64.multiply(
          TALL, vectors, k, a, ao, aRow, aColumn, whole / TALL, b, bo, bRow, c, co, cRow);
    }
    for (int i = whole; i < rows; ) {
      int high = left > TALL ? (left + 1) / 2 : left;
      int at = ao + i * aRow;
      RegisterTiles64.multiply(
          high, vectors, k, a, at, aRow, aColumn, 1, b, bo, bRow, c, co + i * cRow, cRow);
      i += high;
      left -= high;
    }
  }
}
