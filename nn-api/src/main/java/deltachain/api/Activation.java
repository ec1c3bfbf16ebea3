package deltachain.api;

/**
 * An activation σ, applied to the pre-activations of whole rows: q = σ(p), Δ = ∂C/∂p.
 *
 * <p>The arrays hold {@code rows} rows of {@code columns} elements, row-major, the first at index
 * {@code from}, the same in every array. An element-wise activation loops over {@code from} …
 * {@code from + rows·columns - 1}; soft-max and its like treat each row by itself. A call may see
 * only some rows of a batch, so nothing may depend on the others. Implementations hold no state,
 * allocate nothing, and are used by many threads at once.
 */
public interface Activation {

  /**
   * The name in registries, model files and on the command line: lower case, such as {@code relu}.
   */
  String name();

  /**
   * q = σ(p).
   *
   * @param math exp, log, tanh and erf of the backend
   * @param p pre-activations, read
   * @param q post-activations, written; may be the same array as {@code p}
   */
  void forward(Elementary math, double[] p, double[] q, int from, int rows, int columns);

  /**
   * Δ = (∂q/∂p)ᵀ dq, for an element-wise σ: Δ = dq ⊙ σ'(p).
   *
   * @param math exp, log, tanh and erf of the backend
   * @param p pre-activations, read
   * @param q what {@link #forward} made of {@code p}, read
   * @param dq ∂C/∂q, read
   * @param delta ∂C/∂p, written; may be the same array as {@code dq}
   */
  void backward(
      Elementary math,
      double[] p,
      double[] q,
      double[] dq,
      double[] delta,
      int from,
      int rows,
      int columns);

  /** As the float64 method; the default widens blocks of rows to double. */
  default void forward(Elementary math, float[] p, float[] q, int from, int rows, int columns) {
    Widening.local().forward(this, math, p, q, from, rows, columns);
  }

  /** As the float64 method; the default widens blocks of rows to double. */
  default void backward(
      Elementary math,
      float[] p,
      float[] q,
      float[] dq,
      float[] delta,
      int from,
      int rows,
      int columns) {
    Widening.local().backward(this, math, p, q, dq, delta, from, rows, columns);
  }
}
