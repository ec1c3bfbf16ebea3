package deltachain.core.check;

import deltachain.api.Elementary;
import deltachain.api.Loss;

/** C = Σ y ⊙ q, whose gradient is y: makes any function a scalar one. */
final class Weighted implements Loss {

  @Override
  public String name() {
    return "weighted";
  }

  @Override
  public double evaluate(
      Elementary math,
      double[] q,
      double[] y,
      double[] dq,
      int rows,
      int columns,
      int targetColumns) {
    double sum = 0;
    for (int i = 0; i < rows * columns; i++) {
      sum += q[i] * y[i];
      dq[i] = y[i];
    }
    return sum;
  }
}
