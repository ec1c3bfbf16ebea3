package deltachain.core.activation;

import deltachain.api.Activation;
import deltachain.api.Elementary;

/** Exponential: q = e^p &gt; 0, σ'(p) = q; as an output, the rate of a Poisson variable. */
public final class Exponential implements Activation {
  @Override
  public String name() {
    return "exponential";
  }

  @Override
  public void forward(Elementary math, double[] p, double[] q, int from, int rows, int columns) {
    int to = from + rows * columns;
    math.exp(p, q, from, to);
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
      delta[i] = dq[i] * q[i];
    }
  }
}
