package deltachain.api;

/**
 * An optimizer: the update of weights from their gradient, one fused pass over memory.
 *
 * <p>An optimizer is immutable configuration. What it remembers of each weight between steps (a
 * momentum, second moments) is in {@link #stateSize} arrays beside the weights, which begin as
 * zeros and belong to the training run.
 */
public interface Optimizer {

  /** The name in registries and on the command line: lower case, such as {@code adam}. */
  String name();

  /** The learning rate η &gt; 0 that a run begins with. */
  double learningRate();

  /** How many numbers are remembered per weight, ≥ 0. */
  int stateSize();

  /**
   * Updates the weights {@code from} ≤ i &lt; {@code to}. A call may see only a part of a layer's
   * weights, so nothing may depend on the others.
   *
   * @param w weights, read and written
   * @param g ∂C/∂w, read
   * @param state at least {@link #stateSize} arrays, the first of them this optimizer's, parallel
   *     to {@code w}; read and written
   * @param from index of the first weight, the same in every array
   * @param to one past the last
   * @param step 1, 2, 3, …
   * @param learningRate the rate of this step
   */
  void update(
      double[] w, double[] g, double[][] state, int from, int to, long step, double learningRate);

  /** As the float64 method; the default widens blocks to double. */
  default void update(
      float[] w, float[] g, float[][] state, int from, int to, long step, double learningRate) {
    Widening.local().update(this, w, g, state, from, to, step, learningRate);
  }
}
