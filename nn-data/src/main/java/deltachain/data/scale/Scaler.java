package deltachain.data.scale;

import deltachain.api.DType;
import deltachain.api.Tensor;
import deltachain.core.data.Dataset;
import deltachain.data.Schema;
import deltachain.spi.HeapTensor;

/** An affine map of each column, z = (x − centre) / spread, and the way back. */
public sealed interface Scaler permits Standardizer, Affine, Divisor {

  /** The value of a column that becomes 0. */
  double centre(int column);

  /** The distance from there that becomes 1. */
  double spread(int column);

  /**
   * Requires a number of columns that this scaler knows.
   *
   * @throws IllegalArgumentException if it was fitted to another number
   */
  void requireColumns(int columns);

  /**
   * The scaled values, (x − centre) / spread, as a new tensor of x's type.
   *
   * @param x [rows × columns]
   * @throws IllegalArgumentException if x hasn't as many columns as the scaler was fitted to
   */
  default HeapTensor apply(Tensor x) {
    requireColumns(x.columns());
    double[] values = x.toArray();
    for (int i = 0; i < values.length; i++) {
      int column = i % x.columns();
      values[i] = (values[i] - centre(column)) / spread(column);
    }
    return tensor(x, values);
  }

  /**
   * The original values, z · spread + centre, as a new tensor of z's type.
   *
   * @param z [rows × columns]
   * @throws IllegalArgumentException if z hasn't as many columns as the scaler was fitted to
   */
  default HeapTensor invert(Tensor z) {
    requireColumns(z.columns());
    double[] values = z.toArray();
    for (int i = 0; i < values.length; i++) {
      int column = i % z.columns();
      values[i] = values[i] * spread(column) + centre(column);
    }
    return tensor(z, values);
  }

  /** The data set with scaled features and the same targets. */
  default Dataset inputs(Dataset data) {
    return Schema.of(data).dataset(apply(data.x()), data.y());
  }

  /**
   * The data set with the same features and scaled targets.
   *
   * @throws IllegalArgumentException if the targets are classes
   */
  default Dataset targets(Dataset data) {
    if (data.isClassification()) {
      throw new IllegalArgumentException("class indices can't be scaled: expected regression");
    }
    return Schema.of(data).dataset(data.x(), apply(data.y()));
  }

  private static HeapTensor tensor(Tensor like, double[] values) {
    if (like.dtype() == DType.FLOAT64) {
      return HeapTensor.of(like.rows(), like.columns(), values);
    }
    HeapTensor narrow = new HeapTensor(DType.FLOAT32, like.rows(), like.columns());
    narrow.write(0, values, 0, values.length);
    return narrow;
  }
}
