package deltachain.backend.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deltachain.api.Activation;
import deltachain.api.DType;
import deltachain.api.Elementary;
import deltachain.api.Tensor;
import deltachain.core.activation.Gelu;
import deltachain.core.activation.Softmax;
import deltachain.core.optimizer.Adam;
import deltachain.spi.Backend;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ThreadsTest {
  /** [m, n, k] that are divided by columns, by rows, and by both, with borders within tiles. */
  private static final int[][] SHAPES = {
    {64, 128, 784},
    {1023, 10, 511},
    {97, 515, 331},
    {256, 1024, 784},
    {9, 1031, 700},
    {6000, 9, 20},
    {5003, 4, 33},
    {5003, 4, 32},
    {1023, 10, 512},
    {517, 7, 1040},
    {40_003, 1, 33},
    {3, 9001, 40},
    {1, 40_003, 33},
    {700, 900, 1},
    {1, 128, 784},
    {128, 784, 1}
  };

  @ParameterizedTest
  @EnumSource
  void productsHaveTheSameBitsOnOneTwoAndThreeThreads(DType dtype) {
    for (int[] shape : SHAPES) {
      for (int transposes = 0; transposes < 4; transposes++) {
        double[] alone = product(1, dtype, shape, transposes, 0.7, 0.3);
        double[] plain = product(1, dtype, shape, transposes, 1, 0);
        for (int threads = 2; threads <= 3; threads++) {
          assertThat(product(threads, dtype, shape, transposes, 0.7, 0.3)).isEqualTo(alone);
          assertThat(product(threads, dtype, shape, transposes, 1, 0)).isEqualTo(plain);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void passesHaveTheSameBitsOnOneTwoAndThreeThreads(DType dtype) {
    double[] alone = passes(1, dtype);
    for (int threads = 2; threads <= 3; threads++) {
      assertThat(passes(threads, dtype)).isEqualTo(alone);
    }
  }

  /**
   * Gathered rows, sums of columns, a dense layer with these as its bias, GELU and its way back, a
   * soft-max, and two updates by Adam, each long enough to be divided.
   */
  private static double[] passes(int threads, DType dtype) {
    Backend backend = new VectorProvider().open(threads);
    Tensor p = backend.allocate(dtype, 371, 97);
    int[] rows = IntStream.range(0, 400).map(i -> (7 * i + 5) % 400).toArray();
    backend.gather(normal(backend, dtype, 400, 97), rows, 3, p);
    Tensor b = backend.allocate(dtype, 1, 97);
    backend.columnSums(p, b);
    Tensor q = backend.allocate(dtype, 371, 97);
    backend.affine(p, normal(backend, dtype, 97, 97), b, q);
    Tensor delta = backend.allocate(dtype, 371, 97);
    backend.activate(new Gelu(), q, p);
    backend.differentiate(new Gelu(), q, p, q, delta);
    Tensor[] state = {backend.allocate(dtype, 371, 97), backend.allocate(dtype, 371, 97)};
    backend.update(new Adam(0.01), q, delta, state, 1, 0.01);
    backend.activate(new Softmax(), q, p);
    backend.update(new Adam(0.01), q, p, state, 2, 0.01);
    return q.toArray();
  }

  @Test
  void gatheredRowsAreThoseThatWereAskedForOnAnyNumberOfThreads() {
    for (int threads = 1; threads <= 3; threads++) {
      Backend backend = new VectorProvider().open(threads);
      Tensor source = normal(backend, DType.FLOAT64, 50, 1000);
      Tensor target = backend.allocate(DType.FLOAT64, 40, 1000);
      int[] rows = IntStream.range(0, 41).map(i -> 49 - i).toArray();

      backend.gather(source, rows, 1, target);

      double[] values = source.toArray();
      double[] gathered = target.toArray();
      for (int i = 0; i < 40; i++) {
        int row = 48 - i;
        assertThat(Arrays.copyOfRange(gathered, i * 1000, (i + 1) * 1000))
            .isEqualTo(Arrays.copyOfRange(values, row * 1000, (row + 1) * 1000));
      }
      rows[30] = 50;
      assertThatThrownBy(() -> backend.gather(source, rows, 1, target))
          .isInstanceOf(IndexOutOfBoundsException.class);
    }
  }

  @Test
  void aUsersActivationThatFailsFailsAlikeOnAnyNumberOfThreads() {
    for (int threads = 1; threads <= 3; threads++) {
      Backend backend = new VectorProvider().open(threads);
      Tensor p = normal(backend, DType.FLOAT32, 400, 100);
      assertThatThrownBy(() -> backend.activate(new Failing(), p, p))
          .isInstanceOf(UnsupportedOperationException.class)
          .hasMessage("no");
    }
  }

  /** Can't be computed. */
  private static final class Failing implements Activation {
    @Override
    public String name() {
      return "failing";
    }

    @Override
    public void forward(Elementary math, double[] p, double[] q, int from, int rows, int columns) {
      throw new UnsupportedOperationException("no");
    }

    @Override
    public void backward(
        Elementary math,
        double[] p,
        double[] q,
        double[] dq,
        double[] delta,
        int from,
        int rows,
        int columns) {
      throw new UnsupportedOperationException("no");
    }
  }

  private static double[] product(
      int threads, DType dtype, int[] shape, int transposes, double alpha, double beta) {
    boolean transposeA = (transposes & 1) != 0;
    boolean transposeB = (transposes & 2) != 0;
    int m = shape[0];
    int n = shape[1];
    int k = shape[2];
    Backend backend = new VectorProvider().open(threads);
    Tensor a = transposeA ? normal(backend, dtype, k, m) : normal(backend, dtype, m, k);
    Tensor b = transposeB ? normal(backend, dtype, n, k) : normal(backend, dtype, k, n);
    Tensor c = normal(backend, dtype, m, n);
    backend.multiply(transposeA, transposeB, alpha, a, b, beta, c);
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
