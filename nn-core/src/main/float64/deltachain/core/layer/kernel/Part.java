package deltachain.core.layer.kernel;

import static deltachain.spi.RowKernel.Role.IN;
import static deltachain.spi.RowKernel.Role.OUT;

import deltachain.spi.RowKernel;
import java.util.List;

/** y = some columns of x, next to each other. */
public final class Part implements RowKernel {
  private final int columns;
  private final int from;
  private final int width;

  /** The columns {@code from} … {@code from + width − 1} of {@code columns}. */
  public Part(int columns, int from, int width) {
    this.columns = columns;
    this.from = from;
    this.width = width;
  }

  @Override
  public List<Role> roles() {
    return List.of(IN, OUT);
  }

  @Override
  public void apply(double[][] operands, int row, int rows) {
    for (int r = 0; r < rows; r++) {
      System.arraycopy(operands[0], r * columns + from, operands[1], r * width, width);
    }
  }
}
