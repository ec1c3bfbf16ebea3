package deltachain.core.activation;

import deltachain.api.Activation;
import deltachain.api.Elementary;

/**
 * Hard tanh: q = min(max(p, low), high), σ'(p) = 1 where low &lt; p &lt; high, else 0 (Collobert,
 * 2004).
 */
public final class HardTanh implements Activation {
  private final double low;
  private final double high;

  /** With the usual low -1.0, high 1.0. */
  public HardTanh() {
    this(-1.0, 1.0);
  }

  /**
   * With parameters of one's own.
   *
   * @param low the least q, finite
   * @param high the greatest q, finite, &gt; low
   * @throws IllegalArgumentException if one is out of range
   */
  public HardTanh(double low, double high) {
    Legal.require(
        low < high && Double.isFinite(high - low),
        "hardtanh high",
        high,
        "a number greater than its low end");
    this.low = low;
    this.high = high;
  }

  @Override
  public String name() {
    return "hardtanh(" + low + ", " + high + ")";
  }

  @Override
  public void forward(Elementary math, double[] p, double[] q, int from, int rows, int columns) {
    int to = from + rows * columns;
    Clip.forward(p, q, from, to, low, high);
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
    Clip.backward(p, dq, delta, from, to, low, high, 1);
  }
}
