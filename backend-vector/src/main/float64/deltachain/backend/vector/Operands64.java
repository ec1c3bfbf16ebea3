package deltachain.backend.vector;

import deltachain.api.Tensor;

/**
 * One product C = α op(A) op(B) + β C with C [m × n] and inner length k, its transposes expressed
 * as strides: element (i, l) of op(A) stands at {@code i * aRow + l * aColumn}, of op(B) likewise.
 *
 * <p>Mutable, so that a thread can reuse it: products allocate nothing.
 */
final class Operands64 {
  private static final double[] NOTHING = {};

  double[] a = NOTHING;
  double[] b = NOTHING;
  double[] c = NOTHING;
  int m;
  int n;
  int k;
  int aRow;
  int aColumn;
  int bRow;
  int bColumn;
  double alpha;
  double beta;

  /** Sets everything; the shapes fit. */
  void set(
      boolean transposeA,
      boolean transposeB,
      double alpha,
      Tensor left,
      Tensor right,
      double beta,
      Tensor target) {
    a = left.doubles();
    b = right.doubles();
    c = target.doubles();
    m = target.rows();
    n = target.columns();
    k = transposeA ? left.rows() : left.columns();
    aRow = transposeA ? 1 : left.columns();
    aColumn = transposeA ? left.columns() : 1;
    bRow = transposeB ? 1 : right.columns();
    bColumn = transposeB ? right.columns() : 1;
    this.alpha = alpha;
    this.beta = beta;
  }

  /** Lets go of the arrays, which are the tensors' to keep. */
  void clear() {
    a = NOTHING;
    b = NOTHING;
    c = NOTHING;
  }
}
