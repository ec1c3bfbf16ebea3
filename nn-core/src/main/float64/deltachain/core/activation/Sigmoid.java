package deltachain.core.activation;

import deltachain.api.Activation;
import deltachain.api.Elementary;

/** Logistic sigmoid: q = 1 / (1 + e^{−p}) in (0, 1), σ'(p) = q (1 − q). */
public final class Sigmoid implements Activation {

  @Override
  public String name() {
    return "sigmoid";
  }

  @Override
  public void forward(Elementary math, double[] p, double[] q, int from, int rows, int columns) {
    int to = from + rows * columns;
    for (int i = from; i < to; i++) {
      q[i] = -p[i];
    }
    math.exp(q, q, from, to);
    for (int i = from; i < to; i++) {
      q[i] = 1 / (1 + q[i]);
    }
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
    int to = from + rows * columns;
    for (int i = from; i < to; i++) {
      delta[i] = dq[i] * (q[i] * (1 - q[i]));
    }
  }
}
