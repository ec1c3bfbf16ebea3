package deltachain.tck.kernel;

import java.util.List;

/**
 * Shapes at the borders of blocks: the defaults copy off-heap tensors in blocks of 2,048 elements,
 * whole rows at a time, and a row may be wider than a block.
 */
final class BlockShapes {
  /** Rows and columns. */
  record Shape(int rows, int columns) {
    int length() {
      return rows * columns;
    }

    @Override
    public String toString() {
      return "[" + rows + " × " + columns + "]";
    }
  }

  static final List<Shape> ALL =
      List.of(
          new Shape(1, 1),
          new Shape(3, 5),
          new Shape(0, 4),
          new Shape(4, 0),
          new Shape(1, 2047),
          new Shape(1, 2048),
          new Shape(1, 2049),
          new Shape(2047, 1),
          new Shape(2048, 1),
          new Shape(2049, 1),
          new Shape(5, 1000),
          new Shape(3, 5000),
          new Shape(64, 128),
          new Shape(257, 10));

  private BlockShapes() {}
}
