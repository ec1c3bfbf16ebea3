package deltachain.backend.vector;

import deltachain.api.Elementary;

/** exp, log and tanh, a vector at a time; an element's bits don't depend on its place. */
final class VectorElementary implements Elementary {
  private static final int LANES64 = Lanes64.LANES;

  /** Room for the last elements, which don't fill a vector. */
  private static final ThreadLocal<double[]> TAIL64 =
      ThreadLocal.withInitial(() -> new double[LANES64]);

  /** Where erf comes from: no vector version is within 2 ulp yet. */
  private final Elementary plain;

  VectorElementary(Elementary plain) {
    this.plain = plain;
  }

  @Override
  public void exp(double[] x, double[] y, int from, int to) {
    int i = from;
    for (; i <= to - LANES64; i += LANES64) {
      Exp64.exp(x, i, y, i);
    }
    if (i < to) {
      double[] tail = tail64(x, i, to);
      Exp64.exp(tail, 0, tail, 0);
      System.arraycopy(tail, 0, y, i, to - i);
    }
  }

  @Override
  public void log(double[] x, double[] y, int from, int to) {
    int i = from;
    for (; i <= to - LANES64; i += LANES64) {
      Log64.log(x, i, y, i);
    }
    if (i < to) {
      double[] tail = tail64(x, i, to);
      Log64.log(tail, 0, tail, 0);
      System.arraycopy(tail, 0, y, i, to - i);
    }
  }

  @Override
  public void tanh(double[] x, double[] y, int from, int to) {
    int i = from;
    for (; i <= to - LANES64; i += LANES64) {
      Tanh64.tanh(x, i, y, i);
    }
    if (i < to) {
      double[] tail = tail64(x, i, to);
      Tanh64.tanh(tail, 0, tail, 0);
      System.arraycopy(tail, 0, y, i, to - i);
    }
  }

  @Override
  public void erf(double[] x, double[] y, int from, int to) {
    plain.erf(x, y, from, to);
  }

  private static double[] tail64(double[] x, int from, int to) {
    double[] tail = TAIL64.get();
    System.arraycopy(x, from, tail, 0, to - from);
    return tail;
  }
}
