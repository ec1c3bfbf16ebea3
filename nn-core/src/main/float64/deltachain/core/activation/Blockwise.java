package deltachain.core.activation;

import deltachain.api.Activation;
import deltachain.api.Elementary;

/**
 * An element-wise activation that needs a working array beside p, q and Δ: it is given blocks small
 * enough for L1, and one such array a thread.
 */
abstract class Blockwise implements Activation {
  private static final int BLOCK = 1024;

  private static final ThreadLocal<double[]> WORK64 =
      ThreadLocal.withInitial(() -> new double[BLOCK]);

  /** q = σ(p) of the elements from {@code at} on; q may be p, {@code work} starts at index 0. */
  abstract void forward(Elementary math, double[] p, double[] q, double[] work, int at, int length);

  /** Δ = dq ⊙ σ'(p) of the elements from {@code at} on; Δ may be dq. */
  abstract void backward(
      Elementary math,
      double[] p,
      double[] q,
      double[] dq,
      double[] delta,
      double[] work,
      int at,
      int length);

  @Override
  public final void forward(
      Elementary math, double[] p, double[] q, int from, int rows, int columns) {
    int to = from + rows * columns;
    double[] work = WORK64.get();
    for (int at = from; at < to; at += BLOCK) {
      forward(math, p, q, work, at, Math.min(BLOCK, to - at));
    }
  }

  @Override
  public final void backward(
      Elementary math,
      double[] p,
      double[] q,
      double[] dq,
      double[] delta,
      int from,
      int rows,
      int columns) {
    int to = from + rows * columns;
    double[] work = WORK64.get();
    for (int at = from; at < to; at += BLOCK) {
      backward(math, p, q, dq, delta, work, at, Math.min(BLOCK, to - at));
    }
  }
}
