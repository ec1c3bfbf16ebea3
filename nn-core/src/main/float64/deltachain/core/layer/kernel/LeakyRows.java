package deltachain.core.layer.kernel;

import static deltachain.spi.RowKernel.Role.IN;
import static deltachain.spi.RowKernel.Role.OUT;
import static deltachain.spi.RowKernel.Role.SHARED;

import deltachain.spi.RowKernel;
import java.util.List;

/** q = p where p &gt; 0, else a_j p, with a slope for each column or one for all. */
public final class LeakyRows implements RowKernel {
  private final int width;
  private final boolean shared;

  /** Over rows of {@code width} columns; {@code shared} says that there is one slope. */
  public LeakyRows(int width, boolean shared) {
    this.width = width;
    this.shared = shared;
  }

  @Override
  public List<Role> roles() {
    return List.of(IN, SHARED, OUT);
  }

  @Override
  public void apply(double[][] operands, int row, int rows) {
    double[] p = operands[0];
    double[] slopes = operands[1];
    double[] q = operands[2];
    int columns = width;
    int stride = shared ? 0 : 1;
    for (int at = 0; at < rows * columns; at += columns) {
      for (int j = 0; j < columns; j++) {
        double x = p[at + j];
        q[at + j] = x > 0 ? x : slopes[j * stride] * x;
      }
    }
  }
}
