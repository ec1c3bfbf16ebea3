package deltachain.core.activation;

import deltachain.api.Activation;
import deltachain.api.Elementary;

/**
 * Hard swish: q = p min(max(p + 3, 0), 6) / 6; σ'(p) = 0 where p &lt; −3, p/3 + ½ where −3 ≤ p &lt;
 * 3, else 1 (Howard et al., 2019). At −∞ it is its limit, 0.
 */
public final class HardSwish implements Activation {
  @Override
  public String name() {
    return "hardswish";
  }

  @Override
  public void forward(Elementary math, double[] p, double[] q, int from, int rows, int columns) {
    int to = from + rows * columns;
    double large = Double.MAX_VALUE;
    for (int i = from; i < to; i++) {
      q[i] = Math.max(p[i], -large) * (Math.max(0, Math.min(6, p[i] + 3)) / 6);
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
      double slope = p[i] < 3 ? p[i] / 3 + 0.5 : 1;
      delta[i] = dq[i] * (p[i] < -3 ? 0 : slope);
    }
  }
}
