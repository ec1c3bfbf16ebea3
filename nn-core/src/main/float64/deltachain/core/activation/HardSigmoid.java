package deltachain.core.activation;

import deltachain.api.Activation;
import deltachain.api.Elementary;

/**
 * Hard sigmoid: q = min(max(p + 3, 0), 6) / 6, σ'(p) = 1/6 where −3 &lt; p &lt; 3, else 0
 * (Courbariaux, Bengio and David, 2015; this slope: Howard et al., 2019). Keras 2 and DL4J use the
 * slope 0.2.
 */
public final class HardSigmoid implements Activation {
  @Override
  public String name() {
    return "hardsigmoid";
  }

  @Override
  public void forward(Elementary math, double[] p, double[] q, int from, int rows, int columns) {
    int to = from + rows * columns;
    for (int i = from; i < to; i++) {
      q[i] = Math.max(0, Math.min(6, p[i] + 3)) / 6;
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
    Clip.backward(p, dq, delta, from, to, -3, 3, 1d / 6);
  }
}
