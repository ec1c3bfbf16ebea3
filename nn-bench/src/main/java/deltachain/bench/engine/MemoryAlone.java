package deltachain.bench.engine;

import deltachain.api.DType;
import deltachain.api.Tensor;
import deltachain.spi.Backend;
import deltachain.spi.HeapTensor;

/** Enough of a backend to draw initial values where no backend is on the classpath. */
final class MemoryAlone implements Backend {
  @Override
  public int threads() {
    return 1;
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
    throw new UnsupportedOperationException("this backend draws initial values, no more");
  }
}
