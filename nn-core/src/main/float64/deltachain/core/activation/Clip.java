package deltachain.core.activation;

/** Clipping to an interval, with slope 0 at its ends and outside. */
final class Clip {
  private Clip() {}

  /** q = min(max(p, low), high). */
  static void forward(double[] p, double[] q, int from, int to, double low, double high) {
    double least = (double) low;
    double greatest = (double) high;
    for (int i = from; i < to; i++) {
      q[i] = Math.max(least, Math.min(greatest, p[i]));
    }
  }

  /** Δ = slope · dq where low &lt; p &lt; high, else 0. */
  static void backward(
      double[] p,
      double[] dq,
      double[] delta,
      int from,
      int to,
      double low,
      double high,
      double slope) {
    double least = (double) low;
    double greatest = (double) high;
    double inside = (double) slope;
    for (int i = from; i < to; i++) {
      delta[i] = p[i] > least && p[i] < greatest ? inside * dq[i] : 0;
    }
  }
}
