package deltachain.backend.vector;

/**
 * Small products that kernels write straight into C. It needs no {@link Operands64} and makes few
 * calls: how many of those C2 inlines depends on what it has compiled before.
 */
final class Direct64 {
  private static final int LANES = Lanes64.LANES;
  private static final int PANEL = Tiles64.PANEL;

  /** Rows of a wide tile, and columns of one. */
  private static final int LOW = 4;

  private static final int WIDE = 4 * LANES;

  /** Terms of the tiles in a warm-up. */
  private static final int TERMS = 16;

  private static final WarmUp WIDE_TILES = wideTiles(TERMS, 1);
  private static final WarmUp WIDE_TILES_OF_TRANSPOSED = wideTiles(1, LOW);

  private static final ThreadLocal<Direct64> LOCAL = ThreadLocal.withInitial(Direct64::new);

  private final FourColumns64 fourColumns = new FourColumns64();
  private final Narrow64 narrow = new Narrow64();
  private final double[] turned = new double[Tiles64.TALL * PANEL];
  private final double[] row = new double[LANES];

  private Direct64() {}

  private static WarmUp wideTiles(int aRow, int aColumn) {
    double[] a = new double[LOW * TERMS];
    double[] b = new double[TERMS * WIDE];
    double[] c = new double[LOW * WIDE];
    return new WarmUp(
        () ->
            RegisterTiles64.multiply(
                LOW, 4, TERMS, a, 0, aRow, aColumn, 1, b, 0, WIDE, c, 0, WIDE));
  }

  /**
   * C = op(A) op(B), if it is such a product.
   *
   * @param a row-major: [m × k], or [k × m] if transposed
   * @param b row-major: [k × n], or [n × k] if transposed
   * @param c row-major [m × n], written whole
   * @return whether it was computed; if not, C is as before
   */
  static boolean multiply(
      boolean transposeA,
      boolean transposeB,
      double[] a,
      double[] b,
      double[] c,
      int m,
      int n,
      int k) {
    if ((double) m * n * k > Crossover.DIRECT_PRODUCT) {
      return false;
    }
    if (!transposeB && n % LANES == 0) {
      wholeVectors(transposeA, a, b, c, m, n, k);
      return true;
    }
    if (!transposeA && FourColumns64.fits(m, n, k, transposeB)) {
      LOCAL.get().fourColumns.multiply(k, a, b, transposeB, c, m, n);
      return true;
    }
    if (transposeA && !transposeB && n <= Tiles64.TALL && 4 * n <= 3 * LANES && m % LANES == 0) {
      LOCAL.get().turned(a, b, c, m, n, k);
      return true;
    }
    if (transposeB && !transposeA && RowDots64.fits(m, n, k)) {
      return dots(a, b, c, m, n, k);
    }
    if (!transposeA && k <= Crossover.DEPTH && Narrow64.fits(m, n, k, transposeB)) {
      LOCAL.get().narrow.multiply(k, a, b, transposeB, c, m, n);
      return true;
    }
    return false;
  }

  /** C = A Bᵀ by dot products. */
  private static boolean dots(double[] a, double[] b, double[] c, int m, int n, int k) {
    if (k % LANES != 0 || !RowDots64.areRowByRow(m, k)) {
      return false;
    }
    if (n % LANES == 0) {
      RowDotTiles64.multiply(k, a, 0, k, m, b, 0, k, n, c, 0, n);
      return true;
    }
    if (m == 1 && n < LANES) {
      double[] row = LOCAL.get().row;
      RowDotTiles64.multiply(k, a, 0, k, m, b, 0, k, n, row, 0, n);
      RowDots64.collect(row, 0, n, c, 0);
      return true;
    }
    return false;
  }

  /** C = op(A) B where the rows of C are whole vectors. */
  private static void wholeVectors(
      boolean transposeA, double[] a, double[] b, double[] c, int m, int n, int k) {
    if (k == 1) {
      Passes64.outer(a, m, b, n, c);
      return;
    }
    int aRow = transposeA ? 1 : k;
    int aColumn = transposeA ? m : 1;
    int j = 0;
    if (m == 1) {
      while (n - j >= OneRow64.NARROW) {
        j += OneRow64.multiply(k, a, b, j, n, n - j, c, j);
      }
    }
    if (n >= WIDE && areWide(transposeA, m, k, n)) {
      for (; j <= n - WIDE; j += WIDE) {
        RegisterTiles64.multiply(LOW, 4, k, a, 0, aRow, aColumn, m / LOW, b, j, n, c, j, n);
      }
    }
    for (; j < n; j += PANEL) {
      Tiles64.cover(k, a, 0, aRow, aColumn, m, n - j > LANES ? 2 : 1, b, j, n, c, j, n);
    }
  }

  /** Whether tiles of few rows and many columns are faster, and compiled. */
  private static boolean areWide(boolean transposeA, int m, int k, int n) {
    boolean isFaster = Tiles64.TALL == 8 && m % LOW == 0 && (k <= Crossover.WIDE_TERMS || m == LOW);
    WarmUp warmUp = transposeA ? WIDE_TILES_OF_TRANSPOSED : WIDE_TILES;
    return isFaster && (k * m <= Crossover.LONG_TILES || warmUp.isDone((long) m * k * n));
  }

  /** C = Aᵀ B with few columns: Cᵀ = Bᵀ A, whose rows are whole vectors, turned. */
  private void turned(double[] a, double[] b, double[] c, int m, int n, int k) {
    for (int j = 0; j < m; j += PANEL) {
      int width = Math.min(PANEL, m - j);
      Tiles64.cover(k, b, 0, 1, n, n, width / LANES, a, j, m, turned, 0, PANEL);
      Tiles64.turn(turned, n, width, c, j * n);
    }
  }
}
