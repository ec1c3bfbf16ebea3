package deltachain.api;

/**
 * Elementary functions over array ranges, as a backend provides them: one fast override speeds up
 * every activation and loss.
 *
 * <p>Each method sets y_i = f(x_i) for {@code from} ≤ i &lt; {@code to} and modifies nothing else;
 * {@code x} and {@code y} may be the same array. NaN gives NaN. The error is at most 2 ulp.
 */
public interface Elementary {

  /** y_i = e^{x_i}; −∞ gives 0. */
  void exp(double[] x, double[] y, int from, int to);

  /** y_i = e^{x_i}; −∞ gives 0. */
  void exp(float[] x, float[] y, int from, int to);

  /** y_i = ln x_i; 0 gives −∞, negative arguments NaN. */
  void log(double[] x, double[] y, int from, int to);

  /** y_i = ln x_i; 0 gives −∞, negative arguments NaN. */
  void log(float[] x, float[] y, int from, int to);

  /** y_i = tanh x_i; ±∞ gives ±1. */
  void tanh(double[] x, double[] y, int from, int to);

  /** y_i = tanh x_i; ±∞ gives ±1. */
  void tanh(float[] x, float[] y, int from, int to);

  /** y_i = erf x_i = 2/√π ∫₀^{x_i} e^{−t²} dt; ±∞ gives ±1. */
  void erf(double[] x, double[] y, int from, int to);

  /** y_i = erf x_i = 2/√π ∫₀^{x_i} e^{−t²} dt; ±∞ gives ±1. */
  void erf(float[] x, float[] y, int from, int to);
}
