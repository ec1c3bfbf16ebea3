package deltachain.backend.vector;

import static org.assertj.core.api.Assertions.assertThat;

import deltachain.api.DType;
import deltachain.api.Tensor;
import deltachain.spi.Backend;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Small products that go straight to a kernel, beside those that are added to C. */
class DirectTest {
  private static final int[] ROWS = {1, 3, 4, 5, 8, 16, 32, 48};
  private static final int[] COLUMNS = {2, 3, 4, 6, 8, 10, 12, 16, 20, 32, 48, 80};
  private static final int[] TERMS = {1, 4, 8, 16, 32, 40, 64, 128};

  private final Backend backend = new VectorBackend(1);

  @ParameterizedTest
  @EnumSource
  void hasTheSameBitsAsWhatIsAddedToZero(DType dtype) {
    for (int m : ROWS) {
      for (int n : COLUMNS) {
        for (int k : TERMS) {
          check(dtype, false, false, m, n, k);
          check(dtype, true, false, m, n, k);
          check(dtype, false, true, m, n, k);
          check(dtype, true, true, m, n, k);
        }
      }
    }
  }

  private void check(DType dtype, boolean transposeA, boolean transposeB, int m, int n, int k) {
    Tensor a = random(dtype, transposeA ? k : m, transposeA ? m : k);
    Tensor b = random(dtype, transposeB ? n : k, transposeB ? k : n);
    Tensor direct = random(dtype, m, n);
    Tensor added = backend.allocate(dtype, m, n);

    backend.multiply(transposeA, transposeB, 1, a, b, 0, direct);
    backend.multiply(transposeA, transposeB, 1, a, b, 1, added);

    assertThat(bits(direct))
        .as("%s %s %s %d x %d x %d", dtype, transposeA, transposeB, m, k, n)
        .isEqualTo(bits(added));
  }

  private Tensor random(DType dtype, int rows, int columns) {
    Tensor tensor = backend.allocate(dtype, rows, columns);
    switch (dtype) {
      case FLOAT32 -> {
        float[] values = RandomArrays.floats(rows * columns);
        System.arraycopy(values, 0, tensor.floats(), 0, values.length);
      }
      case FLOAT64 -> {
        double[] values = RandomArrays.doubles(rows * columns);
        System.arraycopy(values, 0, tensor.doubles(), 0, values.length);
      }
    }
    return tensor;
  }

  private static Object bits(Tensor tensor) {
    return tensor.dtype() == DType.FLOAT32 ? tensor.floats() : tensor.doubles();
  }
}
