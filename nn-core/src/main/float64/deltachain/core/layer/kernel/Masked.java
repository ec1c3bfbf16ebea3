package deltachain.core.layer.kernel;

import static deltachain.spi.RowKernel.Role.IN;
import static deltachain.spi.RowKernel.Role.OUT;

import deltachain.spi.RowKernel;
import java.util.List;

/**
 * y = mask · x + shift where the mask isn't 0, and a constant where it is. Row counts of all
 * operands agree; the loop doesn't care for columns.
 */
public final class Masked implements RowKernel {
  private final int width;
  private final double shift;
  private final double dropped;

  /** Over rows of {@code width} columns. */
  public Masked(int width, double shift, double dropped) {
    this.width = width;
    this.shift = shift;
    this.dropped = dropped;
  }

  @Override
  public List<Role> roles() {
    return List.of(IN, IN, OUT);
  }

  @Override
  public void apply(double[][] operands, int row, int rows) {
    double[] x = operands[0];
    double[] mask = operands[1];
    double[] y = operands[2];
    double add = (double) shift;
    double constant = (double) dropped;
    int to = rows * width;
    for (int i = 0; i < to; i++) {
      y[i] = mask[i] == 0 ? constant : mask[i] * x[i] + add;
    }
  }
}
