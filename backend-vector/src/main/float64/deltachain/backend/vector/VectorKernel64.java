package deltachain.backend.vector;

/**
 * The product on the Vector API, blocked for the caches as in BLIS (Van Zee and van de Geijn,
 * 2015): a block of op(B) stays in L2, the rows of op(A) for a tile in L1, its sums in registers.
 *
 * <p>An element's terms are added in the order of l, whichever tile it is in, but in dot products.
 */
final class VectorKernel64 implements Kernel64 {
  private static final int LANES = Lanes64.LANES;
  private static final int PANEL = Tiles64.PANEL;

  private final Operands64 transposed = new Operands64();
  private final Tiles64 tiles = new Tiles64();
  private final Panels64 panels = new Panels64();
  private final RowDots64 dots = new RowDots64();
  private final FourColumns64 fourColumns = new FourColumns64();
  private final double[] sums = new double[OneRow64.WIDE];

  @Override
  public void block(Operands64 o, int row, int rows, int column, int columns) {
    if (o.k == 1 && o.bColumn == 1) {
      outer(o, row, rows, column, columns);
      return;
    }
    if (o.aColumn == 1 && FourColumns64.fits(o.m, o.n, o.k, o.bRow == 1)) {
      fourColumns.multiply(o, row, rows);
      return;
    }
    if (o.bRow == 1 && o.aColumn == 1 && RowDots64.fits(o.m, o.n, o.k)) {
      dots(o, row, rows, column, columns);
      return;
    }
    if (o.aColumn == 1 && Narrow64.fits(o.m, o.n, o.k, o.bRow == 1)) {
      narrow(o, row, rows);
      return;
    }
    int from = column;
    int end = column + columns;
    if (o.m == 1 && o.bColumn == 1) {
      from = row(o, column, columns);
      end -= columns % LANES;
      fewColumns(o, end, columns % LANES);
    }
    int left = end - from;
    if (left > 0 && isFasterTransposed(o, rows, left)) {
      transposed.setTransposed(o);
      slices(transposed, from, left, row, rows);
      transposed.clear();
    } else {
      slices(o, row, rows, from, left);
    }
  }

  @Override
  public void addBias(Operands64 o, int row, int rows, int column, int columns) {
    int whole = columns - columns % LANES;
    int co = row * o.n + column;
    Passes64.addRow(o.c, co, o.n, rows, whole, o.bias, column);
    for (int i = 0; i < rows; i++) {
      for (int j = whole; j < columns; j++) {
        o.c[co + i * o.n + j] += o.bias[column + j];
      }
    }
  }

  /**
   * A gradient dW = Δᵀ Q, because its update is divided by rows, and P = Q Wᵀ is by columns: in all
   * three a thread has the same rows of W.
   */
  @Override
  public boolean byRows(Operands64 o) {
    return o.aRow == 1;
  }

  /**
   * Whether Cᵀ = op(B)ᵀ op(A)ᵀ takes less time: its rows fill vectors better, or there is less of A
   * and C to be copied than of B.
   */
  private static boolean isFasterTransposed(Operands64 o, int rows, int columns) {
    if (o.aRow == 1) {
      return 4 * o.n <= 3 * LANES && rows >= LANES;
    }
    int copied = Math.min(o.k, Crossover.DEPTH);
    return o.bColumn != 1 && 4L * rows * (copied + columns) < 3L * columns * copied;
  }

  /** Whether B is read where it stands. */
  private static boolean isDirect(Operands64 o, int rows) {
    boolean inSameSet = Lanes64.inSameSet(o.bRow);
    return o.bColumn == 1
        && rows < (inSameSet ? Crossover.ROWS_TO_PACK_OF_SAME_SET : Crossover.ROWS_TO_PACK);
  }

  private static boolean isLarge(int rows, int columns) {
    return (double) rows * columns > Crossover.LARGE;
  }

  private void slices(Operands64 o, int row, int rows, int column, int columns) {
    int end = column + columns;
    int blocks = (o.k + Crossover.DEPTH - 1) / Crossover.DEPTH;
    int depth = (o.k + blocks - 1) / blocks;
    int block = isDirect(o, rows) ? Crossover.LARGE : Crossover.BLOCK;
    int most = Math.max(1, block / depth / PANEL) * PANEL;
    for (int j = column; j < end; j += most) {
      int width = Math.min(most, end - j);
      for (int l = 0; l < o.k; l += depth) {
        tiles.terms(o, l, Math.min(depth, o.k - l), l == 0 ? o.beta : 1, rows == o.m, false);
        panels(o, row, rows, j, width, l, Math.min(depth, o.k - l));
      }
    }
  }

  private void dots(Operands64 o, int row, int rows, int column, int columns) {
    if (o.k < LANES) {
      shortDots(o, row, rows, column, columns);
      return;
    }
    dots.multiply(o, row, rows, column, columns);
  }

  private void shortDots(Operands64 o, int row, int rows, int column, int columns) {
    for (int i = row; i < row + rows; i++) {
      for (int j = column; j < column + columns; j += 8) {
        int width = Math.min(8, column + columns - j);
        RowDots64.eight(o.k, o.a, i * o.aRow, o.b, j * o.bColumn, o.bColumn, width, sums);
        Kernel64.merge(sums, 0, 0, 1, width, o.alpha, o.beta, o.c, i * o.n + j, 0);
      }
    }
  }

  /** A column times a row: each element of C is one multiplication. */
  private void outer(Operands64 o, int row, int rows, int column, int columns) {
    boolean stored = o.alpha == 1 && o.beta == 0;
    int whole = columns - columns % LANES;
    for (int i = row; i < row + rows; i++) {
      double x = o.a[i * o.aRow];
      int c = i * o.n + column;
      if (stored) {
        Passes64.scale(x, o.b, column, whole, o.c, c);
      } else {
        for (int j = 0; j < whole; j += sums.length) {
          int width = Math.min(sums.length, whole - j);
          Passes64.scale(x, o.b, column + j, width, sums, 0);
          Lanes64.merge(sums, width, 1, width, o.alpha, o.beta, o.c, c + j, o.n);
        }
      }
      for (int j = whole; j < columns; j++) {
        o.c[c + j] = Kernel64.merged(x * o.b[column + j], o.alpha, o.beta, o.c[c + j]);
      }
    }
  }

  /** The only row of C, but for the last columns; returns where these begin. */
  private int row(Operands64 o, int column, int columns) {
    boolean stored = o.alpha == 1 && o.beta == 0;
    int end = column + columns;
    int j = column;
    while (end - j >= OneRow64.NARROW) {
      if (stored) {
        j += OneRow64.multiply(o.k, o.a, o.b, j, o.bRow, end - j, o.c, j);
      } else {
        int width = OneRow64.multiply(o.k, o.a, o.b, j, o.bRow, end - j, sums, 0);
        Lanes64.merge(sums, width, 1, width, o.alpha, o.beta, o.c, j, o.n);
        j += width;
      }
    }
    return j;
  }

  /** The last columns of the only row of C, if they don't fill a vector. */
  private void fewColumns(Operands64 o, int column, int columns) {
    if (columns > 0) {
      OneRow64.fewColumns(o.k, o.a, o.b, column, o.bRow, sums);
      Kernel64.merge(sums, 0, 0, 1, columns, o.alpha, o.beta, o.c, column, 0);
    }
  }

  /** Adds the terms of {@code depth} values of l, from {@code l} on. */
  private void panels(Operands64 o, int row, int rows, int column, int columns, int l, int depth) {
    if (o.bColumn == 1 && columns == o.n && columns < PANEL && columns != LANES) {
      copied(o, row, rows, l, depth);
      return;
    }
    boolean direct = isDirect(o, rows);
    int whole = columns - columns % PANEL;
    int rest = columns - whole;
    boolean restDirect = direct && rest == LANES;
    int unpacked = direct ? whole : 0;
    int last = (whole - unpacked) * depth;
    double[] packed = panels.memory(last + PANEL * depth);
    if (!restDirect) {
      panels.pack(o, column + unpacked, columns - unpacked, l, depth);
    }
    int origin = l * o.bRow + column;
    if (direct && rows >= Crossover.ROWS_TO_READ_AHEAD && isLarge(o.k, o.n)) {
      Passes64.readAhead(o.b, origin, o.bRow, depth, columns, sums);
    }
    boolean shortSums =
        depth <= Crossover.SHORT_SUM && isLarge(o.m, o.n)
            || depth <= Crossover.SHORT_SUM_IN_SAME_SET && Lanes64.inSameSet(o.cRow);
    int height = shortSums ? Crossover.HEIGHT_OF_SHORT_SUMS : Crossover.HEIGHT;
    for (int i = row; i < row + rows; i += height) {
      tiles.rows(i, Math.min(height, row + rows - i), columns);
      for (int j = 0; j < whole; j += PANEL) {
        if (direct) {
          tiles.columns(column + j, PANEL, o.b, origin + j, o.bRow);
        } else {
          tiles.columns(column + j, PANEL, packed, j * depth, PANEL);
        }
      }
      if (restDirect) {
        tiles.columns(column + whole, rest, o.b, origin + whole, o.bRow);
      } else if (rest > 0) {
        tiles.columns(column + whole, rest, packed, last, PANEL);
      }
    }
  }

  /** As {@link #panels} where C is narrower than a panel. */
  private void copied(Operands64 o, int row, int rows, int l, int depth) {
    // A copy, because tiles read beyond the last row.
    double[] b = panels.memory(depth * o.n + PANEL);
    System.arraycopy(o.b, l * o.n, b, 0, depth * o.n);
    allColumns(row, rows, o.n, b, 0);
  }

  private void allColumns(int row, int rows, int columns, double[] b, int bo) {
    for (int i = row; i < row + rows; i += Crossover.HEIGHT) {
      tiles.rows(i, Math.min(Crossover.HEIGHT, row + rows - i), columns);
      tiles.columns(0, columns, b, bo, columns);
    }
  }

  /** As {@link #slices} by {@link Narrow64}. */
  private void narrow(Operands64 o, int row, int rows) {
    for (int l = 0; l < o.k; l += Crossover.DEPTH) {
      int depth = Math.min(Crossover.DEPTH, o.k - l);
      tiles.terms(o, l, depth, l == 0 ? o.beta : 1, rows == o.m, true);
      allColumns(row, rows, o.n, tiles.packNarrow(o, l, depth), 0);
    }
  }
}
