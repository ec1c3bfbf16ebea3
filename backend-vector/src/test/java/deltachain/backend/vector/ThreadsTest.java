package deltachain.backend.vector;

import static org.assertj.core.api.Assertions.assertThat;

import deltachain.api.DType;
import deltachain.api.Tensor;
import deltachain.spi.Backend;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ThreadsTest {
  /** [m, n, k] that are divided by columns, by rows, and by both, with borders within tiles. */
  private static final int[][] SHAPES = {
    {64, 128, 784}, {1023, 10, 511}, {97, 515, 331}, {256, 1024, 784}, {9, 1031, 700}
  };

  @ParameterizedTest
  @EnumSource
  void productsHaveTheSameBitsOnOneTwoAndThreeThreads(DType dtype) {
    for (int[] shape : SHAPES) {
      for (int transposes = 0; transposes < 4; transposes++) {
        double[] alone = product(1, dtype, shape, transposes);
        for (int threads = 2; threads <= 3; threads++) {
          assertThat(product(threads, dtype, shape, transposes)).isEqualTo(alone);
        }
      }
    }
  }

  private static double[] product(int threads, DType dtype, int[] shape, int transposes) {
    boolean transposeA = (transposes & 1) != 0;
    boolean transposeB = (transposes & 2) != 0;
    int m = shape[0];
    int n = shape[1];
    int k = shape[2];
    Backend backend = new VectorProvider().open(threads);
    Tensor a = transposeA ? normal(backend, dtype, k, m) : normal(backend, dtype, m, k);
    Tensor b = transposeB ? normal(backend, dtype, n, k) : normal(backend, dtype, k, n);
    Tensor c = normal(backend, dtype, m, n);
    backend.multiply(transposeA, transposeB, 0.7, a, b, 0.3, c);
    return c.toArray();
  }

  private static Tensor normal(Backend backend, DType dtype, int rows, int columns) {
    Random random = new Random(31);
    double[] values = random.doubles(rows * columns, -1, 1).toArray();
    Tensor tensor = backend.allocate(dtype, rows, columns);
    tensor.write(0, values, 0, values.length);
    return tensor;
  }
}
