package deltachain.core.layer.kernel;

import static deltachain.spi.RowKernel.Role.IN;
import static deltachain.spi.RowKernel.Role.OUT;

import deltachain.spi.RowKernel;
import java.util.List;

/** scale = 1 / √(v + ε), element by element; v and scale are [1 × columns]. */
public final class InverseDeviations implements RowKernel {
  private final int width;
  private final double epsilon;

  /** For {@code width} columns. */
  public InverseDeviations(int width, double epsilon) {
    this.width = width;
    this.epsilon = epsilon;
  }

  @Override
  public List<Role> roles() {
    return List.of(IN, OUT);
  }

  @Override
  public void apply(double[][] operands, int row, int rows) {
    double[] variance = operands[0];
    double[] scale = operands[1];
    double eps = (double) epsilon;
    for (int j = 0; j < rows * width; j++) {
      scale[j] = 1 / Math.sqrt(variance[j] + eps);
    }
  }
}
