package deltachain.backend.ejml;

import deltachain.api.Tensor;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/** EJML's products on the arrays of tensors, by headers that are made once a thread. */
final class EjmlProduct64 {
  private static final ThreadLocal<EjmlProduct64> LOCAL =
      ThreadLocal.withInitial(EjmlProduct64::new);

  private final DMatrixRMaj headerA = new DMatrixRMaj(0, 0);
  private final DMatrixRMaj headerB = new DMatrixRMaj(0, 0);
  private final DMatrixRMaj headerC = new DMatrixRMaj(0, 0);

  private EjmlProduct64() {}

  static EjmlProduct64 local() {
    return LOCAL.get();
  }

  /** C = α op(A) op(B), added to C's old content if {@code add}; nothing is empty. */
  void multiply(
      boolean transposeA,
      boolean transposeB,
      double alpha,
      Tensor a,
      Tensor b,
      boolean add,
      Tensor c) {
    DMatrixRMaj left = header(headerA, a);
    DMatrixRMaj right = header(headerB, b);
    DMatrixRMaj target = header(headerC, c);
    double by = (double) alpha;
    if (transposeA && transposeB) {
      if (add) {
        CommonOps_DDRM.multAddTransAB(by, left, right, target);
      } else {
        CommonOps_DDRM.multTransAB(by, left, right, target);
      }
    } else if (transposeA) {
      if (add) {
        CommonOps_DDRM.multAddTransA(by, left, right, target);
      } else {
        CommonOps_DDRM.multTransA(by, left, right, target);
      }
    } else if (transposeB) {
      if (add) {
        CommonOps_DDRM.multAddTransB(by, left, right, target);
      } else {
        CommonOps_DDRM.multTransB(by, left, right, target);
      }
    } else if (add) {
      CommonOps_DDRM.multAdd(by, left, right, target);
    } else {
      CommonOps_DDRM.mult(by, left, right, target);
    }
  }

  private static DMatrixRMaj header(DMatrixRMaj header, Tensor t) {
    header.data = t.doubles();
    header.numRows = t.rows();
    header.numCols = t.columns();
    return header;
  }
}
