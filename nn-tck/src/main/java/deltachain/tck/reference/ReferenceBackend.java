package deltachain.tck.reference;

import deltachain.api.DType;
import deltachain.api.Tensor;
import deltachain.spi.Backend;
import deltachain.spi.HeapTensor;
import deltachain.spi.Shapes;

/**
 * The shortest right backend: heap memory, three nested loops, and the defaults for everything
 * else. Sums are accumulated in double for either element type, one thread does all.
 */
public class ReferenceBackend implements Backend {

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
