package deltachain.backend.nd4j;

import deltachain.api.DType;
import deltachain.api.Tensor;
import deltachain.spi.Backend;
import deltachain.spi.Shapes;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * Memory off the heap and ND4J's {@code gemm}.
 *
 * <p>C = op(A) op(B) is computed as Cᵀ = op(B)ᵀ op(A)ᵀ: ND4J multiplies fastest into column-major
 * outputs, and row-major memory read column-major is the transpose.
 */
final class Nd4jBackend implements Backend {
  private final int threads;

  /** Loads the natives, and sets the number of threads of ND4J in this whole JVM. */
  Nd4jBackend(int threads) {
    this.threads = threads;
    Nd4j.factory().blas().setMaxThreads(threads);
    NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(threads);
  }

  @Override
  public int threads() {
    return threads;
  }

  @Override
  public Tensor allocate(DType dtype, int rows, int columns) {
    return new Nd4jTensor(dtype, rows, columns);
  }

  @Override
  public void multiply(
      boolean transposeA,
      boolean transposeB,
      double alpha,
      Tensor a,
      Tensor b,
      double beta,
      Tensor c) {
    Shapes.product(transposeA, transposeB, a, b, c);
    if (c.length() == 0) {
      return;
    }
    if (a.length() == 0) {
      scale(beta, c);
      return;
    }
    Nd4j.gemm(
        ((Nd4jTensor) b).transposed(),
        ((Nd4jTensor) a).transposed(),
        ((Nd4jTensor) c).transposed(),
        transposeB,
        transposeA,
        alpha,
        beta);
  }
}
