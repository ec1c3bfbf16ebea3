package deltachain.backend.vector;

import deltachain.api.DType;
import deltachain.api.Elementary;
import deltachain.api.Tensor;
import deltachain.spi.Backend;
import deltachain.spi.HeapTensor;
import deltachain.spi.Shapes;

/** Heap memory, and products by this package's own kernels. */
final class VectorBackend implements Backend {
  private final int threads;
  private final Elementary elementary;

  VectorBackend(int threads) {
    this.threads = threads;
    Elementary plain = Backend.super.elementary();
    elementary = Incubator.PRESENT ? new VectorElementary(plain) : plain;
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
  public Elementary elementary() {
    return elementary;
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
    if (a.length() == 0 || b.length() == 0) {
      scale(beta, c);
      return;
    }
    switch (dtype) {
      case FLOAT32 ->
          Product32.local()
              .multiply(transposeA, transposeB, (float) alpha, a, b, (float) beta, c, threads);
      case FLOAT64 ->
          Product64.local().multiply(transposeA, transposeB, alpha, a, b, beta, c, threads);
    }
  }
}
