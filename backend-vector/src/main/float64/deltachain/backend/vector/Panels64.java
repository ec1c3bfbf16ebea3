package deltachain.backend.vector;

/**
 * Copies op(B) so that a tile reads it in one stream: panels of some columns, row after row. The
 * last one may be wider than what is left of B: what stands there counts for nothing.
 */
final class Panels64 {
  private static final int WIDTH = Tiles64.PANEL;
  private static final int ABREAST = Crossover.PANELS_ABREAST * WIDTH;

  private static final double[] NOTHING = {};

  private final Squares64 squares = new Squares64();
  private double[] memory = NOTHING;

  /** The memory, at least {@code length} long; what was in it is lost if it has to grow. */
  double[] memory(int length) {
    if (memory.length < length) {
      memory = new double[length];
    }
    return memory;
  }

  /**
   * Packs {@code depth} rows of op(B) from row {@code l} on, into the beginning of the memory.
   *
   * @param column the first column, of {@code columns}; a panel's rows are {@link Tiles64#PANEL}
   *     long
   */
  void pack(Operands64 o, int column, int columns, int l, int depth) {
    int from = l * o.bRow + column * o.bColumn;
    if (o.bColumn == 1) {
      for (int j = 0; j < columns; j += ABREAST) {
        int width = Math.min(ABREAST, columns - j);
        Passes64.panels(o.b, from + j, o.bRow, depth, width, memory, j * depth);
      }
    } else {
      for (int j = 0; j < columns; j += WIDTH) {
        int to = j * depth;
        for (int i = j; i < Math.min(j + WIDTH, columns); i += Squares64.SIDE) {
          int rows = Math.min(Squares64.SIDE, columns - i);
          squares.transpose(
              o.b, from + i * o.bColumn, o.bColumn, rows, depth, memory, to + i - j, WIDTH);
        }
      }
    }
  }
}
