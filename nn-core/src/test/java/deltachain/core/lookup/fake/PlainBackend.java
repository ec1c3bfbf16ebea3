package deltachain.core.lookup.fake;

import deltachain.api.DType;
import deltachain.api.Tensor;
import deltachain.spi.Backend;
import deltachain.spi.HeapTensor;
import deltachain.spi.Shapes;

/** The shortest right backend: heap memory and three nested loops. */
public final class PlainBackend implements Backend {
  private final int threads;

  public PlainBackend(int threads) {
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
    Shapes.product(transposeA, transposeB, a, b, c);
    double[] left = a.toArray();
    double[] right = b.toArray();
    double[] product = c.toArray();
    int inner = transposeA ? a.rows() : a.columns();
    for (int i = 0; i < c.rows(); i++) {
      for (int j = 0; j < c.columns(); j++) {
        double sum = 0;
        for (int k = 0; k < inner; k++) {
          sum +=
              left[transposeA ? k * a.columns() + i : i * a.columns() + k]
                  * right[transposeB ? j * b.columns() + k : k * b.columns() + j];
        }
        int at = i * c.columns() + j;
        product[at] = alpha * sum + (beta == 0 ? 0 : beta * product[at]);
      }
    }
    c.write(0, product, 0, product.length);
  }
}
