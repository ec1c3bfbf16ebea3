package deltachain.backend.vector;

import static org.assertj.core.api.Assertions.assertThat;

import deltachain.api.DType;
import deltachain.api.Tensor;
import deltachain.spi.Backend;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NarrowProductTest {

  /** A product narrower than a vector is stored a vector at a time: rows spill into the next. */
  @ParameterizedTest
  @CsvSource({
    "FLOAT32, 5, false", "FLOAT64, 5, false",
    "FLOAT32, 16, false", "FLOAT64, 16, false",
    "FLOAT32, 16, true", "FLOAT64, 16, true"
  })
  void aProductIntoTheFirstRowsOfATensorLeavesTheOthersAlone(
      DType dtype, int terms, boolean transposeB) {
    Backend backend = new VectorProvider().open(1);
    for (int columns = 1; columns <= 33; columns++) {
      for (int rows = 1; rows <= 37; rows++) {
        Tensor a = ones(backend, dtype, rows, terms);
        Tensor b =
            transposeB
                ? ones(backend, dtype, columns, terms)
                : ones(backend, dtype, terms, columns);
        Tensor c = ones(backend, dtype, rows + 9, columns);

        backend.multiply(false, transposeB, 1, a, b, 0, c.rowPrefix(rows));

        double[] expected = new double[c.length()];
        Arrays.fill(expected, 0, rows * columns, terms);
        Arrays.fill(expected, rows * columns, expected.length, 1);
        assertThat(c.toArray()).as("%d × %d", rows, columns).isEqualTo(expected);
      }
    }
  }

  private static Tensor ones(Backend backend, DType dtype, int rows, int columns) {
    double[] values = new double[rows * columns];
    Arrays.fill(values, 1);
    Tensor tensor = backend.allocate(dtype, rows, columns);
    tensor.write(0, values, 0, values.length);
    return tensor;
  }
}
