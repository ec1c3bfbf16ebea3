package deltachain.api;

/**
 * A loss: the cost C of a whole batch, a scalar, and ∂C/∂q, its gradient by the network's output.
 *
 * <p>Outputs {@code q} are [rows × columns] and targets {@code y} [rows × targetColumns], both
 * row-major from index 0. A loss "from logits" takes the last pre-activations for {@code q}.
 * Implementations hold no state and are used by many threads at once. An empty batch costs 0.
 */
public interface Loss {

  /** The name in registries and on the command line: lower case, such as {@code cross_entropy}. */
  String name();

  /**
   * Returns C and sets {@code dq} = ∂C/∂q.
   *
   * @param math exp, log, tanh and erf of the backend
   * @param q the network's outputs [rows × columns], read
   * @param y targets [rows × targetColumns], read
   * @param dq ∂C/∂q [rows × columns], written; never the same array as {@code q}
   * @return C
   * @throws IllegalArgumentException if {@code targetColumns} doesn't suit the loss, or a target is
   *     illegal (the message names its row)
   */
  double evaluate(
      Elementary math,
      double[] q,
      double[] y,
      double[] dq,
      int rows,
      int columns,
      int targetColumns);

  /** As the float64 method; the default widens the batch to double. */
  default double evaluate(
      Elementary math, float[] q, float[] y, float[] dq, int rows, int columns, int targetColumns) {
    return Widening.local().evaluate(this, math, q, y, dq, rows, columns, targetColumns);
  }

  /**
   * What C divides by for these targets: parts of a batch have C = Σ_p D_p C_p / D, where D is that
   * of the whole batch. The default suits a mean over rows or elements; a sum divides by 1.
   *
   * @param y targets [rows × targetColumns], read
   * @param columns of the network's outputs
   * @return D ≥ 0; 0 where C is 0 because nothing counts
   */
  default double denominator(double[] y, int rows, int columns, int targetColumns) {
    return rows;
  }

  /** As the float64 method; the default widens the targets to double. */
  default double denominator(float[] y, int rows, int columns, int targetColumns) {
    return Widening.local().denominator(this, y, rows, columns, targetColumns);
  }
}
