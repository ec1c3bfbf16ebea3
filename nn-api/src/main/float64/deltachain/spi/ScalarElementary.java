package deltachain.spi;

import deltachain.api.Elementary;

/** The elementary functions, one element at a time: exp, log and tanh of {@link Math}, own erf. */
public final class ScalarElementary implements Elementary {
  /** The only one: it has no state. */
  public static final ScalarElementary INSTANCE = new ScalarElementary();

  private ScalarElementary() {}

  @Override
  public void exp(double[] x, double[] y, int from, int to) {
    for (int i = from; i < to; i++) {
      y[i] = Math.exp(x[i]);
    }
  }

  @Override
  public void log(double[] x, double[] y, int from, int to) {
    for (int i = from; i < to; i++) {
      y[i] = Math.log(x[i]);
    }
  }

  @Override
  public void tanh(double[] x, double[] y, int from, int to) {
    for (int i = from; i < to; i++) {
      y[i] = Math.tanh(x[i]);
    }
  }

  @Override
  public void erf(double[] x, double[] y, int from, int to) {
    for (int i = from; i < to; i++) {
      y[i] = (double) ErrorFunction.erf(x[i]);
    }
  }
}
