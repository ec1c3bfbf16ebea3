package deltachain.core.activation;

import deltachain.api.Activation;
import deltachain.api.Elementary;

/**
 * Rectified linear unit, capped: q = min(max(p, 0), 6), σ'(p) = 1 where 0 &lt; p &lt; 6, else 0
 * (Krizhevsky, 2010).
 */
public final class ReLU6 implements Activation {
  @Override
  public String name() {
    return "relu6";
  }

  @Override
  public void forward(Elementary math, double[] p, double[] q, int from, int rows, int columns) {
    int to = from + rows * columns;
    Clip.forward(p, q, from, to, 0, 6);
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
    Clip.backward(p, dq, delta, from, to, 0, 6, 1);
  }
}
