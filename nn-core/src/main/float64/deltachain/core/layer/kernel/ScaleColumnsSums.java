package deltachain.core.layer.kernel;

import static deltachain.spi.RowKernel.Role.IN;
import static deltachain.spi.RowKernel.Role.RESULT;
import static deltachain.spi.RowKernel.Role.SHARED;

import deltachain.spi.RowKernel;
import java.util.Arrays;
import java.util.List;

/**
 * The gradients of γ and β in y = γ x̂ + β with x̂ = (x − mean) · scale: dγ = Σ dy x̂ and dβ = Σ dy
 * over the rows of each column.
 */
public final class ScaleColumnsSums implements RowKernel {
  private final int width;

  /** Over rows of {@code width} columns. */
  public ScaleColumnsSums(int width) {
    this.width = width;
  }

  @Override
  public List<Role> roles() {
    return List.of(IN, IN, SHARED, SHARED, RESULT, RESULT);
  }

  @Override
  public void apply(double[][] operands, int row, int rows) {
    double[] x = operands[0];
    double[] dy = operands[1];
    double[] mean = operands[2];
    double[] scale = operands[3];
    double[] dGamma = operands[4];
    double[] dBeta = operands[5];
    int columns = width;
    if (row == 0) {
      Arrays.fill(dGamma, 0, columns, 0);
      Arrays.fill(dBeta, 0, columns, 0);
    }
    for (int at = 0; at < rows * columns; at += columns) {
      for (int j = 0; j < columns; j++) {
        dGamma[j] += dy[at + j] * ((x[at + j] - mean[j]) * scale[j]);
        dBeta[j] += dy[at + j];
      }
    }
  }
}
