package deltachain.core.activation;

import deltachain.api.Activation;
import deltachain.api.Elementary;

/** Identity: q = p, σ'(p) = 1. */
public final class Identity implements Activation {

  @Override
  public String name() {
    return "identity";
  }

  @Override
  public void forward(Elementary math, double[] p, double[] q, int from, int rows, int columns) {
    System.arraycopy(p, from, q, from, rows * columns);
  }

  @Override
  public void backward(
      Elementary math,
      double[] p,
      double[] q,
      double[] dq,
      double[] delta,
      int from,
      int rows,
      int columns) {
    System.arraycopy(dq, from, delta, from, rows * columns);
  }
}
