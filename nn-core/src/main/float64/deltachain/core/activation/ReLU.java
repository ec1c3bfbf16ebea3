package deltachain.core.activation;

import deltachain.api.Activation;
import deltachain.api.Elementary;

/**
 * Rectified linear unit: q = max(0, p), σ'(p) = 1 where p &gt; 0, else 0, also at 0 (Nair and
 * Hinton, 2010).
 */
public final class ReLU implements Activation {

  @Override
  public String name() {
    return "relu";
  }

  @Override
  public void forward(Elementary math, double[] p, double[] q, int from, int rows, int columns) {
    int to = from + rows * columns;
    for (int i = from; i < to; i++) {
      q[i] = Math.max(0, p[i]);
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
    double large = Double.MAX_VALUE;
    for (int i = from; i < to; i++) {
      // The slope without a branch: random signs would mispredict it, and it would not vectorise.
      delta[i] = dq[i] * Math.max(0, Math.min(1, p[i] * large * large));
    }
  }
}
