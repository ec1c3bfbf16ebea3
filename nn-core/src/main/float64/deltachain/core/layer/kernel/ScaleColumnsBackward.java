package deltachain.core.layer.kernel;

import static deltachain.spi.RowKernel.Role.IN;
import static deltachain.spi.RowKernel.Role.OUT;
import static deltachain.spi.RowKernel.Role.SHARED;

import deltachain.spi.RowKernel;
import java.util.List;

/**
 * The gradient of x in y = γ x̂ + β with x̂ = (x − mean) · scale, column by column: dx = γ scale
 * (dy − share (dβ + x̂ dγ)).
 *
 * <p>The share is 1 / n where mean and scale come from the batch of n rows itself, and 0 where they
 * are given.
 */
public final class ScaleColumnsBackward implements RowKernel {
  private final int width;
  private double share;

  /** Over rows of {@code width} columns. */
  public ScaleColumnsBackward(int width) {
    this.width = width;
  }

  /** Sets the share, 1 / n or 0. */
  public void share(double share) {
    this.share = share;
  }

  @Override
  public List<Role> roles() {
    return List.of(IN, IN, SHARED, SHARED, SHARED, SHARED, SHARED, OUT);
  }

  @Override
  public void apply(double[][] operands, int row, int rows) {
    double[] x = operands[0];
    double[] dy = operands[1];
    double[] mean = operands[2];
    double[] scale = operands[3];
    double[] gamma = operands[4];
    double[] dGamma = operands[5];
    double[] dBeta = operands[6];
    double[] dx = operands[7];
    int columns = width;
    double part = (double) share;
    for (int at = 0; at < rows * columns; at += columns) {
      for (int j = 0; j < columns; j++) {
        double normal = (x[at + j] - mean[j]) * scale[j];
        double through = dy[at + j] - part * (dBeta[j] + normal * dGamma[j]);
        dx[at + j] = gamma[j] * scale[j] * through;
      }
    }
  }
}
