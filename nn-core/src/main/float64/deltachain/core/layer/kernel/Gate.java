package deltachain.core.layer.kernel;

import static deltachain.spi.RowKernel.Role.IN;
import static deltachain.spi.RowKernel.Role.OUT;

import deltachain.api.Elementary;
import deltachain.spi.RowKernel;
import java.util.List;

/**
 * Gated linear units: the row (a, b) of twice the width becomes a ⊙ σ(b), or, with swish, a σ(a) ⊙
 * b, where σ is the logistic function.
 */
public final class Gate implements RowKernel {
  private final Elementary math;
  private final int width;
  private final boolean swish;

  /** For outputs of {@code width} columns; {@code swish} says which of the two it is. */
  public Gate(Elementary math, int width, boolean swish) {
    this.math = math;
    this.width = width;
    this.swish = swish;
  }

  @Override
  public List<Role> roles() {
    return List.of(IN, OUT);
  }

  @Override
  public void apply(double[][] operands, int row, int rows) {
    double[] x = operands[0];
    double[] y = operands[1];
    int columns = width;
    int gate = swish ? 0 : columns;
    for (int r = 0; r < rows; r++) {
      int at = r * columns;
      for (int j = 0; j < columns; j++) {
        y[at + j] = -x[2 * at + gate + j];
      }
    }
    math.exp(y, y, 0, rows * columns);
    for (int r = 0; r < rows; r++) {
      int at = r * columns;
      for (int j = 0; j < columns; j++) {
        double a = x[2 * at + j];
        double b = x[2 * at + columns + j];
        double sigma = 1 / (1 + y[at + j]);
        y[at + j] = swish ? a * sigma * b : a * sigma;
      }
    }
  }
}
