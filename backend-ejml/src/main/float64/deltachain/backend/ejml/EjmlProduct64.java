package deltachain.backend.ejml;

import deltachain.api.Tensor;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.CommonOps_MT_DDRM;

/** EJML's products on the arrays of tensors, by matrix headers that are made once a thread. */
final class EjmlProduct64 {
  private static final ThreadLocal<EjmlProduct64> LOCAL =
      ThreadLocal.withInitial(EjmlProduct64::new);

  private static final double[] NOTHING = {};

  private final DMatrixRMaj a = new DMatrixRMaj(0, 0);
  private final DMatrixRMaj b = new DMatrixRMaj(0, 0);
  private final DMatrixRMaj c = new DMatrixRMaj(0, 0);
  private final DMatrixRMaj transposed = new DMatrixRMaj(0, 0);

  private EjmlProduct64() {}

  static EjmlProduct64 local() {
    return LOCAL.get();
  }

  /** C = op(A) op(B); nothing is empty. */
  void set(
      boolean transposeA,
      boolean transposeB,
      Tensor left,
      Tensor right,
      Tensor target,
      int threads) {
    open(left, right, target);
    boolean threaded =
        threads > 1 && (long) left.length() * target.columns() >= Crossover.THREADED_PRODUCT;
    if (transposeA) {
      DMatrixRMaj factor = right(transposeB);
      if (threaded) {
        CommonOps_MT_DDRM.multTransA(a, factor, c);
      } else {
        CommonOps_DDRM.multTransA(a, factor, c);
      }
    } else if (transposeB && a.numRows <= Crossover.ROWS_TO_MULTIPLY_TRANSPOSED) {
      CommonOps_DDRM.multTransB(a, b, c);
    } else {
      DMatrixRMaj factor = right(transposeB);
      if (threaded) {
        CommonOps_MT_DDRM.mult(a, factor, c);
      } else {
        CommonOps_DDRM.mult(a, factor, c);
      }
    }
    close();
  }

  private DMatrixRMaj right(boolean transpose) {
    return transpose ? CommonOps_DDRM.transpose(b, transposed) : b;
  }

  /** C = C + α op(A) op(B); nothing is empty. */
  void add(
      boolean transposeA,
      boolean transposeB,
      double alpha,
      Tensor left,
      Tensor right,
      Tensor target) {
    open(left, right, target);
    if (transposeA) {
      CommonOps_DDRM.multAddTransA(alpha, a, right(transposeB), c);
    } else {
      CommonOps_DDRM.multAdd(alpha, a, right(transposeB), c);
    }
    close();
  }

  private void open(Tensor left, Tensor right, Tensor target) {
    point(a, left);
    point(b, right);
    point(c, target);
  }

  /** Lets go of the arrays, which are the tensors' to keep. */
  private void close() {
    a.data = NOTHING;
    b.data = NOTHING;
    c.data = NOTHING;
  }

  private static void point(DMatrixRMaj header, Tensor t) {
    header.data = t.doubles();
    header.numRows = t.rows();
    header.numCols = t.columns();
  }
}
