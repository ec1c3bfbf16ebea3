package deltachain.core.layer.kernel;

/** Which columns of the input hold categories, how many, and how long their vectors are. */
public final class EmbeddedColumns {
  private final int inputs;
  private final int[] columns;
  private final int[] categories;
  private final int[] sizes;

  /** Columns of an input of {@code inputs} columns, in ascending order. */
  public EmbeddedColumns(int inputs, int[] columns, int[] categories, int[] sizes) {
    this.inputs = inputs;
    this.columns = columns.clone();
    this.categories = categories.clone();
    this.sizes = sizes.clone();
  }

  int inputs() {
    return inputs;
  }

  int count() {
    return columns.length;
  }

  int column(int k) {
    return columns[k];
  }

  int categories(int k) {
    return categories[k];
  }

  int size(int k) {
    return sizes[k];
  }

  /** The category that a value of embedded column k stands for. */
  int category(int k, double value, int row) {
    int category = (int) value;
    if (category != value || category < 0 || category >= categories[k]) {
      throw new IllegalArgumentException(
          "row "
              + row
              + " of the batch, column "
              + columns[k]
              + ", holds "
              + value
              + ": expected a whole number from 0 to "
              + (categories[k] - 1));
    }
    return category;
  }
}
