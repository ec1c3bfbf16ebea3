package deltachain.core.optimizer;

/** A function of many variables with its gradient. */
@FunctionalInterface
public interface Objective {

  /**
   * Returns f(x) and sets {@code gradient} = ∇f(x).
   *
   * @param x read
   * @param gradient of x's length, written
   */
  double evaluate(double[] x, double[] gradient);
}
