package deltachain.backend.vector;

import static org.assertj.core.api.Assertions.assertThat;

import deltachain.api.DType;
import deltachain.api.Tensor;
import deltachain.spi.Backend;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Products beside the sizes of {@link Crossover}, of small whole numbers, which are exact. */
class BlockBordersTest {
  private static final int[] ROWS = {1, 4, 5, 6, 7, 8, 9, 13};
  private static final int[] COLUMNS = {63, 64, 65, 529, 1041};
  private static final int[] TERMS = {1, 2, 3, 4, 256, 257, 1026};

  @ParameterizedTest
  @EnumSource
  void sumsAreRightBesideTheBordersOfBlocks(DType dtype) {
    sumsAreRight(dtype, ROWS, COLUMNS, TERMS);
  }

  @ParameterizedTest
  @EnumSource
  void sumsOfSmallProductsAreRight(DType dtype) {
    int[] lengths = {1, 2, 3, 4, 7, 8, 9, 16, 17, 32, 33, 64, 80};
    sumsAreRight(dtype, lengths, lengths, lengths);
  }

  @ParameterizedTest
  @EnumSource
  void sumsOfNarrowProductsAreRightBesideTheBordersOfBlocks(DType dtype) {
    int[] rows = {1, 5, 33, 130};
    int[] columns = {2, 3, 4, 7, 10, 15};
    int[] terms = {1008, 1024, 1040, 2064};
    sumsAreRight(dtype, rows, columns, terms);
  }

  @ParameterizedTest
  @EnumSource
  void sumsOfLargeMatricesAreRight(DType dtype) {
    int[] columns = {1024, 1041};
    int[] rowsOfLargeC = {520, 1025};
    int[] terms = {3, 64, 65};
    sumsAreRight(dtype, rowsOfLargeC, columns, terms);
    int[] rows = {31, 32, 95, 96};
    int[] termsOfLargeB = {520, 1040};
    sumsAreRight(dtype, rows, columns, termsOfLargeB);
  }

  private static void sumsAreRight(DType dtype, int[] rows, int[] columns, int[] terms) {
    Backend backend = new VectorProvider().open(1);
    for (int m : rows) {
      for (int n : columns) {
        for (int k : terms) {
          for (int transposes = 0; transposes < 4; transposes++) {
            sumsAreRight(backend, dtype, m, n, k, (transposes & 1) != 0, (transposes & 2) != 0);
          }
        }
      }
    }
  }

  private static void sumsAreRight(
      Backend backend, DType dtype, int m, int n, int k, boolean ta, boolean tb) {
    double[] a = integers(m * k);
    double[] b = integers(k * n);
    double[] c = integers(m * n);
    double[] plain = naive(m, n, k, a, b);
    double[] scaled = new double[m * n];
    for (int i = 0; i < m * n; i++) {
      scaled[i] = 2 * plain[i] - c[i];
    }
    Tensor left = stored(backend, dtype, ta, m, k, a);
    Tensor right = stored(backend, dtype, tb, k, n, b);
    Tensor sum = stored(backend, dtype, false, m, n, c);
    String context = "%s, %s, %d × %d × %d".formatted(ta, tb, m, k, n);

    backend.multiply(ta, tb, 2, left, right, -1, sum);
    assertThat(sum.toArray()).as(context).isEqualTo(scaled);
    backend.multiply(ta, tb, 1, left, right, 0, sum);
    assertThat(sum.toArray()).as(context).isEqualTo(plain);
  }

  private static double[] naive(int m, int n, int k, double[] a, double[] b) {
    double[] c = new double[m * n];
    for (int i = 0; i < m; i++) {
      for (int l = 0; l < k; l++) {
        for (int j = 0; j < n; j++) {
          c[i * n + j] += a[i * k + l] * b[l * n + j];
        }
      }
    }
    return c;
  }

  private static double[] integers(int count) {
    return new Random(count).ints(count, 1, 4).asDoubleStream().toArray();
  }

  /** The row-major matrix as a tensor, stored transposed or not. */
  private static Tensor stored(
      Backend backend, DType dtype, boolean transposed, int rows, int columns, double[] values) {
    double[] ordered = values;
    if (transposed) {
      ordered = new double[values.length];
      for (int i = 0; i < rows; i++) {
        for (int j = 0; j < columns; j++) {
          ordered[j * rows + i] = values[i * columns + j];
        }
      }
    }
    Tensor tensor =
        transposed
            ? backend.allocate(dtype, columns, rows)
            : backend.allocate(dtype, rows, columns);
    tensor.write(0, ordered, 0, ordered.length);
    return tensor;
  }
}
