package deltachain.core.layer.kernel;

import static deltachain.spi.RowKernel.Role.IN;
import static deltachain.spi.RowKernel.Role.OUT;
import static deltachain.spi.RowKernel.Role.SHARED;

import deltachain.spi.RowKernel;
import java.util.List;

/**
 * y = γ (x − mean) · scale + β, column by column: x and y [rows × columns], the others [1 ×
 * columns].
 */
public final class ScaleColumns implements RowKernel {
  private final int width;

  /** Over rows of {@code width} columns. */
  public ScaleColumns(int width) {
    this.width = width;
  }

  @Override
  public List<Role> roles() {
    return List.of(IN, SHARED, SHARED, SHARED, SHARED, OUT);
  }

  @Override
  public void apply(double[][] operands, int row, int rows) {
    double[] x = operands[0];
    double[] mean = operands[1];
    double[] scale = operands[2];
    double[] gamma = operands[3];
    double[] beta = operands[4];
    double[] y = operands[5];
    int columns = width;
    for (int at = 0; at < rows * columns; at += columns) {
      for (int j = 0; j < columns; j++) {
        y[at + j] = gamma[j] * ((x[at + j] - mean[j]) * scale[j]) + beta[j];
      }
    }
  }
}
