package deltachain.core.activation;

import deltachain.api.Activation;
import deltachain.api.Elementary;

/** Hyperbolic tangent: q = tanh p in (−1, 1), σ'(p) = 1 − q². */
public final class Tanh implements Activation {

  @Override
  public String name() {
    return "tanh";
  }

  @Override
  public void forward(Elementary math, double[] p, double[] q, int from, int rows, int columns) {
    math.tanh(p, q, from, from + rows * columns);
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
      delta[i] = dq[i] * ((1 - q[i]) * (1 + q[i]));
    }
  }
}
