package deltachain.core.activation;

import deltachain.api.Activation;
import deltachain.api.Elementary;

/**
 * Softsign: q = p / (1 + |p|) in (−1, 1), σ'(p) = 1 / (1 + |p|)² (Bergstra et al., 2009). At ±∞ it
 * is its limit, ±1.
 */
public final class Softsign implements Activation {
  @Override
  public String name() {
    return "softsign";
  }

  @Override
  public void forward(Elementary math, double[] p, double[] q, int from, int rows, int columns) {
    int to = from + rows * columns;
    double large = Double.MAX_VALUE;
    for (int i = from; i < to; i++) {
      double x = Math.max(-large, Math.min(large, p[i]));
      q[i] = x / (1 + Math.abs(x));
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
      double d = 1 / (1 + Math.abs(p[i]));
      delta[i] = dq[i] * (d * d);
    }
  }
}
