package deltachain.core.layer.kernel;

import static deltachain.spi.RowKernel.Role.IN;
import static deltachain.spi.RowKernel.Role.OUT;

import deltachain.spi.RowKernel;
import java.util.List;

/** y = a + b, element by element; y may be one of them. */
public final class Sum implements RowKernel {
  private final int width;

  /** Over rows of {@code width} columns. */
  public Sum(int width) {
    this.width = width;
  }

  @Override
  public List<Role> roles() {
    return List.of(IN, IN, OUT);
  }

  @Override
  public void apply(double[][] operands, int row, int rows) {
    double[] a = operands[0];
    double[] b = operands[1];
    double[] y = operands[2];
    int to = rows * width;
    for (int i = 0; i < to; i++) {
      y[i] = a[i] + b[i];
    }
  }
}
