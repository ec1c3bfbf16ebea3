package deltachain.tck.golden;

import java.util.Arrays;

/** An array of a golden file: its shape, and its numbers row-major. */
final class Values {
  private final int[] shape;
  private final double[] data;

  Values(int[] shape, double[] data) {
    this.shape = shape;
    this.data = data;
  }

  /** The shared array: not to be modified. */
  double[] data() {
    return data;
  }

  int length() {
    return data.length;
  }

  /** Rows of a matrix; a vector is one row. */
  int rows() {
    return shape.length == 1 ? 1 : shape[0];
  }

  /** Columns of a matrix; a vector is one row. */
  int columns() {
    return shape[shape.length - 1];
  }

  /** A vector as a matrix of one column; a matrix as it is. */
  Values upright() {
    return shape.length == 1 ? new Values(new int[] {data.length, 1}, data) : this;
  }

  /** This matrix with the columns of another of as many rows behind its own. */
  Values beside(Values right) {
    int width = columns() + right.columns();
    double[] joined = new double[rows() * width];
    for (int row = 0; row < rows(); row++) {
      System.arraycopy(data, row * columns(), joined, row * width, columns());
      System.arraycopy(
          right.data, row * right.columns(), joined, row * width + columns(), right.columns());
    }
    return new Values(new int[] {rows(), width}, joined);
  }

  /** The shape, such as {@code [5, 4]}. */
  @Override
  public String toString() {
    return Arrays.toString(shape);
  }
}
