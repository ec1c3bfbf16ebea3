package deltachain.core.layer.kernel;

import static deltachain.spi.RowKernel.Role.IN;
import static deltachain.spi.RowKernel.Role.OUT;
import static deltachain.spi.RowKernel.Role.RESULT;
import static deltachain.spi.RowKernel.Role.SHARED;

import deltachain.spi.RowKernel;
import java.util.Arrays;
import java.util.List;

/**
 * The way back through {@link NormalizeRows}: dγ = Σ dy x̂ and dβ = Σ dy over the rows; with g = γ
 * dy, dx = (g − [mean g] − x̂ mean(g x̂)) / √(v + ε) in each row, the bracket where it is centred.
 * Without an operand for dx only the sums are computed.
 */
public final class NormalizeRowsBackward implements RowKernel {
  private final int width;
  private final double epsilon;
  private final boolean centred;

  /** Over rows of {@code width} columns. */
  public NormalizeRowsBackward(int width, double epsilon, boolean centred) {
    this.width = width;
    this.epsilon = epsilon;
    this.centred = centred;
  }

  @Override
  public List<Role> roles() {
    return List.of(IN, IN, SHARED, RESULT, RESULT, OUT);
  }

  @Override
  public void apply(double[][] operands, int row, int rows) {
    double[] x = operands[0];
    double[] dy = operands[1];
    double[] gamma = operands[2];
    double[] dGamma = operands[3];
    double[] dBeta = operands[4];
    double[] dx = operands[5];
    int columns = width;
    if (row == 0) {
      Arrays.fill(dGamma, 0, columns, 0);
      Arrays.fill(dBeta, 0, columns, 0);
    }
    for (int at = 0; at < rows * columns; at += columns) {
      double centre = (double) (centred ? Moments.mean(x, at, columns) : 0);
      double scale = (double) (1 / Math.sqrt(Moments.square(x, at, columns, centre) + epsilon));
      var gradient = 0d;
      var product = 0d;
      for (int j = 0; j < columns; j++) {
        double normal = (x[at + j] - centre) * scale;
        double g = gamma[j] * dy[at + j];
        gradient += g;
        product += g * normal;
        dGamma[j] += dy[at + j] * normal;
        dBeta[j] += dy[at + j];
      }
      if (dx != null) {
        double meanGradient = (double) (centred ? gradient / columns : 0);
        double meanProduct = (double) (product / columns);
        for (int j = 0; j < columns; j++) {
          double normal = (x[at + j] - centre) * scale;
          dx[at + j] = (gamma[j] * dy[at + j] - meanGradient - normal * meanProduct) * scale;
        }
      }
    }
  }
}
