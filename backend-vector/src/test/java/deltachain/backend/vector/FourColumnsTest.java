package deltachain.backend.vector;

import static deltachain.backend.vector.RandomArrays.doubles;
import static deltachain.backend.vector.RandomArrays.floats;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import deltachain.api.DType;
import deltachain.api.Tensor;
import deltachain.spi.Backend;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FourColumnsTest {
  private static final int ROWS = 9;

  @BeforeAll
  static void tilesNeedWideVectors() {
    assumeTrue(Incubator.PRESENT, "without --add-modules jdk.incubator.vector");
    assumeTrue(Tiles32.TALL == 8, "vectors of less than 512 bits");
  }

  @ParameterizedTest
  @ValueSource(ints = {16, 32, 48, 64, 128, 160})
  void float32TilesHaveTheSameBitsBeforeTheyAreCompiled(int terms) {
    float[] a = floats(ROWS * terms);
    float[] b = floats(4 * terms);
    float[] warm = new float[4 * ROWS + 16];
    float[] cold = new float[4 * ROWS];

    FourColumnTiles32.multiply(terms, a, 0, terms, ROWS, b, warm, 0);

    FourColumns32 columns = new FourColumns32();
    for (int i = 0; i < ROWS; i++) {
      columns.row(terms, a, i * terms, b, cold, 4 * i);
    }
    assertThat(warm).startsWith(cold);
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 16, 24, 32, 64, 160})
  void float64TilesHaveTheSameBitsBeforeTheyAreCompiled(int terms) {
    double[] a = doubles(ROWS * terms);
    double[] b = doubles(4 * terms);
    double[] warm = new double[4 * ROWS + 8];
    double[] cold = new double[4 * ROWS];

    FourColumnTiles64.multiply(terms, a, 0, terms, ROWS, b, warm, 0);

    FourColumns64 columns = new FourColumns64();
    for (int i = 0; i < ROWS; i++) {
      columns.row(terms, a, i * terms, b, cold, 4 * i);
    }
    assertThat(warm).startsWith(cold);
  }

  @ParameterizedTest
  @CsvSource({
    "FLOAT32, 16, 1, 0", "FLOAT32, 32, 1, 0", "FLOAT32, 48, 1, 0", "FLOAT32, 32, -2, 0.5",
    "FLOAT64, 16, 1, 0", "FLOAT64, 32, 1, 0", "FLOAT64, 8, 1, 0", "FLOAT64, 16, -2, 0.5"
  })
  void sumsAreRightForEachNumberOfRows(DType dtype, int terms, double alpha, double beta) {
    Backend backend = new VectorProvider().open(1);
    for (int columns = 2; columns <= 4; columns++) {
      for (int rows : new int[] {4, 5, 7, 8, 16, 63, 64, 65, 66, 130}) {
        Tensor a = random(backend, dtype, rows, terms);
        Tensor b = random(backend, dtype, terms, columns);
        Tensor c = random(backend, dtype, rows, columns);
        double[] expected = product(a, b, alpha, beta, c);
        Tensor other = random(backend, dtype, rows, columns);

        backend.multiply(false, false, alpha, a, b, beta, c);
        backend.multiply(false, true, alpha, a, transposed(backend, b), beta, other);

        Offset<Double> error = within(dtype == DType.FLOAT32 ? 1e-4 : 1e-12);
        assertThat(c.toArray()).as("%d × %d", rows, columns).containsExactly(expected, error);
        assertThat(other.toArray())
            .as("%d × %d, Bᵀ", rows, columns)
            .containsExactly(expected, error);
      }
    }
  }

  private static double[] product(Tensor a, Tensor b, double alpha, double beta, Tensor c) {
    double[] x = a.toArray();
    double[] y = b.toArray();
    double[] z = c.toArray();
    int n = b.columns();
    for (int i = 0; i < a.rows(); i++) {
      for (int j = 0; j < n; j++) {
        double sum = 0;
        for (int l = 0; l < b.rows(); l++) {
          sum += x[i * b.rows() + l] * y[l * n + j];
        }
        z[i * n + j] = alpha * sum + beta * z[i * n + j];
      }
    }
    return z;
  }

  private static Tensor transposed(Backend backend, Tensor b) {
    double[] values = b.toArray();
    double[] turned = new double[values.length];
    for (int i = 0; i < turned.length; i++) {
      turned[i] = values[i % b.rows() * b.columns() + i / b.rows()];
    }
    return tensor(backend, b.dtype(), b.columns(), b.rows(), turned);
  }

  private static Tensor random(Backend backend, DType dtype, int rows, int columns) {
    return tensor(backend, dtype, rows, columns, doubles(rows * columns));
  }

  private static Tensor tensor(
      Backend backend, DType dtype, int rows, int columns, double[] values) {
    Tensor tensor = backend.allocate(dtype, rows, columns);
    tensor.write(0, values, 0, values.length);
    return tensor;
  }
}
