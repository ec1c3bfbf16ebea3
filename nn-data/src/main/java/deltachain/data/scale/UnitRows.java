package deltachain.data.scale;

import deltachain.api.DType;
import deltachain.api.Tensor;
import deltachain.data.DataException;
import deltachain.spi.HeapTensor;

/**
 * Brings each row to length 1: z = x / ‖x‖₂, which leaves its direction alone. There is nothing to
 * fit, and no way back.
 */
public final class UnitRows {
  private UnitRows() {}

  /**
   * The rows of length 1, as a new float64 tensor; a row of zeros stays one.
   *
   * @param x [rows × columns]
   * @throws DataException if a row holds numbers that are not finite or too large
   */
  public static HeapTensor of(Tensor x) {
    int columns = x.columns();
    HeapTensor z = new HeapTensor(DType.FLOAT64, x.rows(), columns);
    double[] values = z.doubles();
    x.read(0, values, 0, values.length);
    for (int row = 0; row < x.rows(); row++) {
      int from = row * columns;
      double length = 0;
      for (int i = from; i < from + columns; i++) {
        length = Math.hypot(length, values[i]); // neither overflows nor underflows
      }
      if (!Double.isFinite(length)) {
        throw new DataException(
            "row "
                + row
                + " holds numbers that are not finite or too large: its length is "
                + length);
      }
      for (int i = from; i < from + columns && length > 0; i++) {
        values[i] /= length;
      }
    }
    return z;
  }
}
