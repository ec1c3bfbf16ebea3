package deltachain.core.layer.kernel;

import static deltachain.spi.RowKernel.Role.IN;
import static deltachain.spi.RowKernel.Role.OUT;
import static deltachain.spi.RowKernel.Role.SHARED;

import deltachain.spi.RowKernel;
import java.util.List;

/**
 * y = γ x̂ + β with x̂ = (x − c) / √(v + ε) in each row of its own: c is the row's mean and v its
 * variance, or, not centred, c = 0 and v the mean of squares. Sums are in double.
 */
public final class NormalizeRows implements RowKernel {
  private final int width;
  private final double epsilon;
  private final boolean centred;

  /** Over rows of {@code width} columns. */
  public NormalizeRows(int width, double epsilon, boolean centred) {
    this.width = width;
    this.epsilon = epsilon;
    this.centred = centred;
  }

  @Override
  public List<Role> roles() {
    return List.of(IN, SHARED, SHARED, OUT);
  }

  @Override
  public void apply(double[][] operands, int row, int rows) {
    double[] x = operands[0];
    double[] gamma = operands[1];
    double[] beta = operands[2];
    double[] y = operands[3];
    int columns = width;
    for (int at = 0; at < rows * columns; at += columns) {
      double centre = (double) (centred ? Moments.mean(x, at, columns) : 0);
      double scale = (double) (1 / Math.sqrt(Moments.square(x, at, columns, centre) + epsilon));
      for (int j = 0; j < columns; j++) {
        y[at + j] = gamma[j] * ((x[at + j] - centre) * scale) + beta[j];
      }
    }
  }
}
