package deltachain.backend.vector;

import deltachain.api.Tensor;

/**
 * One product C = α op(A) op(B) + β C with C [m × n] and inner length k, its transposes expressed
 * as strides: element (i, l) of op(A) stands at {@code i * aRow + l * aColumn}, others likewise.
 *
 * <p>Mutable, so that a thread can reuse it: products allocate nothing.
 */
final class Operands64 {
  private static final double[] NOTHING = {};

  double[] a = NOTHING;
  double[] b = NOTHING;
  double[] c = NOTHING;

  /** Added to each row of C, when its product is there; empty for none. */
  double[] bias = NOTHING;

  int m;
  int n;
  int k;
  int aRow;
  int aColumn;
  int bRow;
  int bColumn;
  int cRow;
  int cColumn;
  double alpha;
  double beta;

  /** Sets everything; the shapes fit, C as [m × n] too. */
  void set(
      boolean transposeA,
      boolean transposeB,
      double alpha,
      Tensor left,
      Tensor right,
      double beta,
      Tensor target,
      int m,
      int n) {
    a = left.doubles();
    b = right.doubles();
    c = target.doubles();
    this.m = m;
    this.n = n;
    k = transposeA ? left.rows() : left.columns();
    aRow = transposeA ? 1 : left.columns();
    aColumn = transposeA ? left.columns() : 1;
    bRow = transposeB ? 1 : right.columns();
    bColumn = transposeB ? right.columns() : 1;
    cRow = n;
    cColumn = 1;
    this.alpha = alpha;
    this.beta = beta;
  }

  /** Sets the same product seen from the other side: Cᵀ = α op(B)ᵀ op(A)ᵀ + β Cᵀ. */
  void setTransposed(Operands64 o) {
    a = o.b;
    b = o.a;
    c = o.c;
    m = o.n;
    n = o.m;
    k = o.k;
    aRow = o.bColumn;
    aColumn = o.bRow;
    bRow = o.aColumn;
    bColumn = o.aRow;
    cRow = o.cColumn;
    cColumn = o.cRow;
    alpha = o.alpha;
    beta = o.beta;
  }

  /** Lets go of the arrays, which are the tensors' to keep. */
  void clear() {
    a = NOTHING;
    b = NOTHING;
    c = NOTHING;
    bias = NOTHING;
  }
}
