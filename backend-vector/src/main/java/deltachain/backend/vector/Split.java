package deltachain.backend.vector;

/** How a product is divided: into rectangles of C that are whole tiles but at the borders. */
final class Split {
  /** Parts for each thread: a thread that is held up leaves the rest to the others. */
  static final int PARTS_PER_THREAD = 2;

  /** Rows of a part are a multiple of the highest tile's. */
  private static final int TILE_ROWS = 8;

  /** Columns of a part are a multiple of the widest tile's: 2 vectors of 16 floats. */
  private static final int TILE_COLUMNS = 32;

  private int m;
  private int n;
  private int across;
  private int height;
  private int width;

  /**
   * Divides [m × n] by columns and, where these are too few, by rows too, because parts of the same
   * columns each pack B.
   *
   * @return the number of parts
   */
  int set(int m, int n, int threads) {
    this.m = m;
    this.n = n;
    int wanted = PARTS_PER_THREAD * threads;
    width = piece(n, wanted, TILE_COLUMNS);
    across = pieces(n, width);
    height = across >= threads ? m : piece(m, (wanted + across - 1) / across, TILE_ROWS);
    return across * pieces(m, height);
  }

  private static int piece(int length, int count, int unit) {
    int exact = (length + count - 1) / count;
    return (exact + unit - 1) / unit * unit;
  }

  private static int pieces(int length, int piece) {
    return (length + piece - 1) / piece;
  }

  int row(int part) {
    return part / across * height;
  }

  int rows(int part) {
    return Math.min(height, m - row(part));
  }

  int column(int part) {
    return part % across * width;
  }

  int columns(int part) {
    return Math.min(width, n - column(part));
  }
}
