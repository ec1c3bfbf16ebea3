package deltachain.backend.ejml;

import deltachain.api.DType;
import deltachain.api.Tensor;
import deltachain.spi.Backend;
import deltachain.spi.HeapTensor;
import deltachain.spi.Shapes;

/** Heap memory and EJML's products. */
final class EjmlBackend implements Backend {
  private final int threads;

  EjmlBackend(int threads) {
    this.threads = threads;
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
    int inner = transposeA ? a.rows() : a.columns();
    if (beta != 1 && (beta != 0 || inner == 0)) {
      scale(beta, c);
    }
    if (c.length() == 0 || inner == 0) {
      return;
    }
    boolean add = beta != 0;
    switch (dtype) {
      case FLOAT32 ->
          EjmlProduct32.local().multiply(transposeA, transposeB, (float) alpha, a, b, add, c);
      case FLOAT64 -> EjmlProduct64.local().multiply(transposeA, transposeB, alpha, a, b, add, c);
    }
  }
}
