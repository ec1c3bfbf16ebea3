package deltachain.core.layer.kernel;

import static deltachain.spi.RowKernel.Role.IN;
import static deltachain.spi.RowKernel.Role.RESULT;
import static deltachain.spi.RowKernel.Role.SHARED;

import deltachain.spi.RowKernel;
import java.util.Arrays;
import java.util.List;

/**
 * Σ (x − m)² and Σ (x − m) over the rows of each column: x [rows × columns], m, squares and slips
 * [1 × columns].
 */
public final class SquaredDeviations implements RowKernel {
  private final int width;

  /** Over rows of {@code width} columns. */
  public SquaredDeviations(int width) {
    this.width = width;
  }

  @Override
  public List<Role> roles() {
    return List.of(IN, SHARED, RESULT, RESULT);
  }

  @Override
  public void apply(double[][] operands, int row, int rows) {
    double[] x = operands[0];
    double[] mean = operands[1];
    double[] squares = operands[2];
    double[] slips = operands[3];
    int columns = width;
    if (row == 0) {
      Arrays.fill(squares, 0, columns, 0);
      Arrays.fill(slips, 0, columns, 0);
    }
    for (int at = 0; at < rows * columns; at += columns) {
      for (int j = 0; j < columns; j++) {
        double d = x[at + j] - mean[j];
        squares[j] += d * d;
        slips[j] += d;
      }
    }
  }
}
