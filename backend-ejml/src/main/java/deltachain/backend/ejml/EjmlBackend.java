package deltachain.backend.ejml;

import deltachain.api.DType;
import deltachain.api.Tensor;
import deltachain.spi.Backend;
import deltachain.spi.HeapTensor;
import deltachain.spi.Shapes;
import org.ejml.concurrency.EjmlConcurrency;

/**
 * Heap memory and EJML's products.
 *
 * <p>EJML's own A · Bᵀ runs at half the speed of its A · B, so B is transposed first.
 */
final class EjmlBackend implements Backend {
  private final int threads;

  /** Sets the number of threads of EJML's pool, in this whole JVM. */
  EjmlBackend(int threads) {
    this.threads = threads;
    if (threads > 1) {
      EjmlConcurrency.setMaxThreads(threads);
    }
  }

  @Override
  public int threads() {
    return threads;
  }

  @Override
  public Tensor allocate(DType dtype, int rows, int columns) {
    return new HeapTensor(dtype, rows, columns);
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
    DType dtype = Shapes.product(transposeA, transposeB, a, b, c);
    boolean empty = a.length() == 0 || b.length() == 0;
    if (beta != 1 && (beta != 0 || empty)) {
      scale(beta, c);
    }
    if (empty) {
      return;
    }
    if (beta == 0) {
      switch (dtype) {
        case FLOAT32 -> EjmlProduct32.local().set(transposeA, transposeB, a, b, c, threads);
        case FLOAT64 -> EjmlProduct64.local().set(transposeA, transposeB, a, b, c, threads);
      }
      if (alpha != 1) {
        scale(alpha, c);
      }
    } else {
      switch (dtype) {
        case FLOAT32 -> EjmlProduct32.local().add(transposeA, transposeB, (float) alpha, a, b, c);
        case FLOAT64 -> EjmlProduct64.local().add(transposeA, transposeB, alpha, a, b, c);
      }
    }
  }
}
