package deltachain.backend.vector;

import deltachain.api.Elementary;

/** exp, log, tanh and erf, a vector at a time; an element's bits don't depend on its place. */
final class VectorElementary implements Elementary {
  private static final int LANES64 = Lanes64.LANES;

  /** Room for the last elements, which don't fill a vector. */
  private static final ThreadLocal<double[]> TAIL64 =
      ThreadLocal.withInitial(() -> new double[LANES64]);

  private static final ThreadLocal<Erf64> ERF64 = ThreadLocal.withInitial(Erf64::new);

  @Override
  public void exp(double[] x, double[] y, int from, int to) {
    int end = to - (to - from) % LANES64;
    Exp64.exp(x, from, end, y, from);
    if (end < to) {
      double[] tail = tail64(x, end, to);
      Exp64.exp(tail, 0, LANES64, tail, 0);
      System.arraycopy(tail, 0, y, end, to - end);
    }
  }

  @Override
  public void log(double[] x, double[] y, int from, int to) {
    int end = to - (to - from) % LANES64;
    Log64.log(x, from, end, y, from);
    if (end < to) {
      double[] tail = tail64(x, end, to);
      Log64.log(tail, 0, LANES64, tail, 0);
      System.arraycopy(tail, 0, y, end, to - end);
    }
  }

  @Override
  public void tanh(double[] x, double[] y, int from, int to) {
    int end = to - (to - from) % LANES64;
    Tanh64.tanh(x, from, end, y, from);
    if (end < to) {
      double[] tail = tail64(x, end, to);
      Tanh64.tanh(tail, 0, LANES64, tail, 0);
      System.arraycopy(tail, 0, y, end, to - end);
    }
  }

  @Override
  public void erf(double[] x, double[] y, int from, int to) {
    Erf64 erf = ERF64.get();
    int end = to - (to - from) % LANES64;
    for (int i = from; i < end; i += Erf64.BLOCK) {
      erf.erf(x, i, y, i, Math.min(Erf64.BLOCK, end - i));
    }
    if (end < to) {
      double[] tail = tail64(x, end, to);
      erf.erf(tail, 0, tail, 0, LANES64);
      System.arraycopy(tail, 0, y, end, to - end);
    }
  }

  private static double[] tail64(double[] x, int from, int to) {
    double[] tail = TAIL64.get();
    System.arraycopy(x, from, tail, 0, to - from);
    return tail;
  }
}
