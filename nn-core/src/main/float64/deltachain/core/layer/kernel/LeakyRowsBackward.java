package deltachain.core.layer.kernel;

import static deltachain.spi.RowKernel.Role.IN;
import static deltachain.spi.RowKernel.Role.OUT;
import static deltachain.spi.RowKernel.Role.RESULT;
import static deltachain.spi.RowKernel.Role.SHARED;

import deltachain.spi.RowKernel;
import java.util.Arrays;
import java.util.List;

/**
 * The way back through {@link LeakyRows}: dp = dq where p &gt; 0, else a_j dq; da_j = Σ dq p over
 * the rows with p ≤ 0. Without an operand for dp only da is computed.
 */
public final class LeakyRowsBackward implements RowKernel {
  private final int width;
  private final boolean shared;

  /** Over rows of {@code width} columns; {@code shared} says that there is one slope. */
  public LeakyRowsBackward(int width, boolean shared) {
    this.width = width;
    this.shared = shared;
  }

  @Override
  public List<Role> roles() {
    return List.of(IN, IN, SHARED, RESULT, OUT);
  }

  @Override
  public void apply(double[][] operands, int row, int rows) {
    double[] p = operands[0];
    double[] dq = operands[1];
    double[] slopes = operands[2];
    double[] dSlopes = operands[3];
    double[] dp = operands[4];
    int columns = width;
    int stride = shared ? 0 : 1;
    if (row == 0) {
      Arrays.fill(dSlopes, 0, shared ? 1 : columns, 0);
    }
    for (int at = 0; at < rows * columns; at += columns) {
      for (int j = 0; j < columns; j++) {
        int i = at + j;
        boolean above = p[i] > 0;
        if (dp != null) {
          dp[i] = above ? dq[i] : slopes[j * stride] * dq[i];
        }
        dSlopes[j * stride] += above ? 0 : dq[i] * p[i];
      }
    }
  }
}
