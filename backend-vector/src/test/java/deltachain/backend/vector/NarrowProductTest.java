package deltachain.backend.vector;

import static org.assertj.core.api.Assertions.assertThat;

import deltachain.api.DType;
import deltachain.api.Tensor;
import deltachain.spi.Backend;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NarrowProductTest {

  /** A product narrower than a vector is stored a vector at a time: rows spill into the next. */
  @ParameterizedTest
  @EnumSource
  void aProductIntoTheFirstRowsOfATensorLeavesTheOthersAlone(DType dtype) {
    Backend backend = new VectorProvider().open(1);
    for (int columns = 1; columns <= 33; columns++) {
      for (int rows = 1; rows <= 17; rows++) {
        Tensor a = ones(backend, dtype, rows, 5);
        Tensor b = ones(backend, dtype, 5, columns);
        Tensor c = ones(backend, dtype, rows + 9, columns);

        backend.multiply(false, false, 1, a, b, 0, c.rowPrefix(rows));

        double[] expected = new double[c.length()];
        Arrays.fill(expected, 0, rows * columns, 5);
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
