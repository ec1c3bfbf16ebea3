package deltachain.backend.vector;

/** How a product is divided: into rectangles of C that are whole tiles but at the borders. */
final class Split {
  /** Parts for each thread: a thread that is held up leaves the rest to the others. */
  static final int PARTS_PER_THREAD = 2;

  /** Rows of a part are a multiple of the highest tile's, or twice the plain kernel's. */
  private static final int TILE_ROWS = Incubator.PRESENT ? 8 : 2 * PlainRows32.HIGH;

  /** Columns of a part are a multiple of the widest tile's, 2 vectors of 16 floats. */
  private static final int TILE_COLUMNS = Incubator.PRESENT ? 32 : Crossover.PLAIN_PART_COLUMNS;

  private int m;
  private int n;
  private int across;
  private int down;
  private int unit;

  /**
   * Divides [m × n] in one direction and, where that makes too few parts, in the other too.
   *
   * @param byRows whether by rows first; they may be multiplied as columns, so they are as wide
   * @return the number of parts
   */
  int set(int m, int n, int threads, boolean byRows) {
    this.m = m;
    this.n = n;
    this.unit = byRows ? TILE_COLUMNS : TILE_ROWS;
    int wanted = PARTS_PER_THREAD * threads;
    int rows = tiles(m, unit);
    int columns = tiles(n, TILE_COLUMNS);
    if (byRows) {
      down = Math.min(wanted, rows);
      across = down >= threads ? 1 : Math.min(tiles(wanted, down), columns);
    } else {
      across = Math.min(wanted, columns);
      down = across >= threads ? 1 : Math.min(tiles(wanted, across), rows);
    }
    return across * down;
  }

  private static int tiles(int length, int unit) {
    return (length + unit - 1) / unit;
  }

  /** Where piece i of {@code count} begins: their numbers of tiles differ by one at most. */
  private static int begin(int i, int count, int length, int unit) {
    return Math.min(length, (int) ((long) tiles(length, unit) * i / count) * unit);
  }

  int row(int part) {
    return begin(part / across, down, m, unit);
  }

  int rows(int part) {
    return begin(part / across + 1, down, m, unit) - row(part);
  }

  int column(int part) {
    return begin(part % across, across, n, TILE_COLUMNS);
  }

  int columns(int part) {
    return begin(part % across + 1, across, n, TILE_COLUMNS) - column(part);
  }
}
