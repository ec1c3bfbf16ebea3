package deltachain.spi;

import deltachain.api.Activation;
import deltachain.api.DType;
import deltachain.api.Elementary;
import deltachain.api.Optimizer;
import deltachain.api.Tensor;

/**
 * Memory and matrix kernels: {@link #allocate} and {@link #multiply} are required, the rest has
 * defaults.
 *
 * <p>All tensors of one call have one element type and belong to this backend, except the sources
 * of {@link #gather} and {@link #copyRows}. The defaults loop over the arrays of heap tensors
 * directly, and over L1-sized copies of off-heap ones.
 */
public interface Backend {

  /** The most threads a kernel uses, ≥ 1. */
  int threads();

  /**
   * A new tensor of zeros.
   *
   * @param rows ≥ 0
   * @param columns ≥ 0; rows · columns below 2³¹
   * @throws IllegalArgumentException if a size is out of range
   */
  Tensor allocate(DType dtype, int rows, int columns);

  /**
   * The matrix product C = α op(A) op(B) + β C, where op(M) is M or Mᵀ. With β = 0, C's old content
   * is ignored, NaN included; with an inner length of 0, C = β C.
   *
   * <p>Accuracy: |error| ≤ 2 k u (|op(A)| |op(B)|)_ij for inner length k and unit round-off u.
   *
   * @param transposeA whether op(A) = Aᵀ
   * @param transposeB whether op(B) = Bᵀ
   * @param c written, and read where β ≠ 0; must not alias {@code a} or {@code b}
   * @throws IllegalArgumentException if the shapes don't fit
   */
  void multiply(
      boolean transposeA,
      boolean transposeB,
      double alpha,
      Tensor a,
      Tensor b,
      double beta,
      Tensor c);

  /** exp, log, tanh and erf over array ranges; the default loops over {@link Math}. */
  default Elementary elementary() {
    return ScalarElementary.INSTANCE;
  }

  /** Q = σ(P), both [batch × features]; {@code q} may be {@code p}. */
  default void activate(Activation activation, Tensor p, Tensor q) {
    switch (Shapes.same("activate", p, q)) {
      case FLOAT32 -> ArrayKernels.activate32(elementary(), activation, p, q);
      case FLOAT64 -> ArrayKernels.activate64(elementary(), activation, p, q);
    }
  }

  /** Δ = dQ ⊙ σ'(P), all [batch × features]; {@code delta} may be {@code dq}. */
  default void differentiate(Activation activation, Tensor p, Tensor q, Tensor dq, Tensor delta) {
    Shapes.same("differentiate", p, q);
    Shapes.same("differentiate", p, dq);
    switch (Shapes.same("differentiate", p, delta)) {
      case FLOAT32 -> ArrayKernels.differentiate32(elementary(), activation, p, q, dq, delta);
      case FLOAT64 -> ArrayKernels.differentiate64(elementary(), activation, p, q, dq, delta);
    }
  }

  /**
   * P = Q Wᵀ + 1 bᵀ, the pre-activations of a dense layer; as accurate as {@link #multiply}. A
   * backend of its own may add b to a part of P while it has that in its caches.
   *
   * @param q [batch × inputs], read
   * @param w weights [outputs × inputs], read
   * @param b bias [1 × outputs], read
   * @param p [batch × outputs], overwritten; must not alias the others
   * @throws IllegalArgumentException if the shapes don't fit
   */
  default void affine(Tensor q, Tensor w, Tensor b, Tensor p) {
    DType dtype = Shapes.row("affine", p, b);
    multiply(false, true, 1, q, w, 0, p);
    switch (dtype) {
      case FLOAT32 -> ArrayKernels.addRow32(p, b);
      case FLOAT64 -> ArrayKernels.addRow64(p, b);
    }
  }

  /** db_j = Σ_i Δ_ij: Δ is [batch × features], db [1 × features] is overwritten. */
  default void columnSums(Tensor delta, Tensor db) {
    switch (Shapes.row("columnSums", delta, db)) {
      case FLOAT32 -> ArrayKernels.columnSums32(delta, db);
      case FLOAT64 -> ArrayKernels.columnSums64(delta, db);
    }
  }

  /** Σ t_ij², accumulated in double. */
  default double sumOfSquares(Tensor t) {
    return switch (t.dtype()) {
      case FLOAT32 -> ArrayKernels.sumOfSquares32(t);
      case FLOAT64 -> ArrayKernels.sumOfSquares64(t);
    };
  }

  /** T = α T; with α = 0 zeros, NaN or infinity though it was before. */
  default void scale(double alpha, Tensor t) {
    switch (t.dtype()) {
      case FLOAT32 -> ArrayKernels.scale32(alpha, t);
      case FLOAT64 -> ArrayKernels.scale64(alpha, t);
    }
  }

  /**
   * Row i of {@code target} = row {@code rows[from + i]} of {@code source}, for every row of
   * target.
   *
   * @param source of any backend and either element type (rounded to the target's)
   * @param target of any backend
   * @throws IndexOutOfBoundsException if a row number is out of range
   */
  default void gather(Tensor source, int[] rows, int from, Tensor target) {
    Shapes.sameColumns("gather", source, target);
    ArrayKernels.gather(source, rows, from, target);
  }

  /**
   * Rows {@code to} … {@code to + rows - 1} of {@code target} = rows {@code from} … of {@code
   * source}. Either may be of any backend and element type (rounded to the target's).
   *
   * @throws IndexOutOfBoundsException if a row number is out of range
   */
  default void copyRows(Tensor source, int from, Tensor target, int to, int rows) {
    Shapes.sameColumns("copyRows", source, target);
    ArrayKernels.copyRows(source, from, target, to, rows);
  }

  /**
   * Zeros for what an optimizer remembers of weights: on the Java heap, where optimizers work, even
   * if the weights aren't.
   *
   * @param w the weights, whose shape and type it has
   */
  default Tensor allocateState(Tensor w) {
    return w.hasArray() ? allocate(w.dtype(), w.rows(), w.columns()) : new BlockTensor(w);
  }

  /**
   * One update of the weights by the optimizer.
   *
   * @param w weights, read and written
   * @param g ∂C/∂w, of w's shape, read
   * @param state {@link Optimizer#stateSize} tensors of w's shape, of {@link #allocateState} or
   *     this backend's own; read and written
   * @param step 1, 2, 3, …
   */
  default void update(
      Optimizer optimizer, Tensor w, Tensor g, Tensor[] state, long step, double learningRate) {
    for (Tensor s : state) {
      Shapes.same("update", w, s);
    }
    switch (Shapes.same("update", w, g)) {
      case FLOAT32 -> ArrayKernels.update32(optimizer, w, g, state, step, learningRate);
      case FLOAT64 -> ArrayKernels.update64(optimizer, w, g, state, step, learningRate);
    }
  }
}
