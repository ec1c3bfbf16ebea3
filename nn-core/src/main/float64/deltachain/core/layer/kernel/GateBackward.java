package deltachain.core.layer.kernel;

import static deltachain.spi.RowKernel.Role.IN;
import static deltachain.spi.RowKernel.Role.OUT;

import deltachain.api.Elementary;
import deltachain.spi.RowKernel;
import java.util.List;

/**
 * The way back through {@link Gate}: for a ⊙ σ(b), da = dy σ(b) and db = dy a σ(b) (1 − σ(b)); with
 * swish, da = dy b σ(a) (1 + a (1 − σ(a))) and db = dy a σ(a).
 */
public final class GateBackward implements RowKernel {
  private final Elementary math;
  private final int width;
  private final boolean swish;

  /** For outputs of {@code width} columns; {@code swish} says which of the two it is. */
  public GateBackward(Elementary math, int width, boolean swish) {
    this.math = math;
    this.width = width;
    this.swish = swish;
  }

  @Override
  public List<Role> roles() {
    return List.of(IN, IN, OUT);
  }

  @Override
  public void apply(double[][] operands, int row, int rows) {
    double[] x = operands[0];
    double[] dy = operands[1];
    double[] dx = operands[2];
    int columns = width;
    int gate = swish ? 0 : columns;
    for (int r = 0; r < rows; r++) {
      int at = 2 * r * columns;
      for (int j = 0; j < columns; j++) {
        dx[at + j] = -x[at + gate + j];
      }
      math.exp(dx, dx, at, at + columns);
      for (int j = 0; j < columns; j++) {
        double a = x[at + j];
        double b = x[at + columns + j];
        double d = dy[r * columns + j];
        double sigma = 1 / (1 + dx[at + j]);
        double rest = 1 - sigma;
        dx[at + j] = swish ? d * b * sigma * (1 + a * rest) : d * sigma;
        dx[at + columns + j] = swish ? d * a * sigma : d * a * sigma * rest;
      }
    }
  }
}
