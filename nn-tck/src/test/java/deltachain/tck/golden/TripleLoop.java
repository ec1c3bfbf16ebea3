package deltachain.tck.golden;

import deltachain.api.DType;
import deltachain.api.Tensor;
import deltachain.spi.Backend;
import deltachain.spi.BackendProvider;
import deltachain.spi.HeapTensor;
import deltachain.spi.Shapes;

/** The shortest right backend: heap memory and three nested loops. */
final class TripleLoop implements Backend {

  static final class Provider implements BackendProvider {
    @Override
    public int spiVersion() {
      return SPI_VERSION;
    }

    @Override
    public String name() {
      return "triple-loop";
    }

    @Override
    public String version() {
      return "plain Java";
    }

    @Override
    public int priority() {
      return 0;
    }

    @Override
    public Backend open(int threads) {
      return new TripleLoop();
    }
  }

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
