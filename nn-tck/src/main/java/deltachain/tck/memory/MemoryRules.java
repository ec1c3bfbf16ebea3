package deltachain.tck.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deltachain.api.DType;
import deltachain.api.Tensor;
import deltachain.spi.Backend;
import deltachain.tck.UnderTest;
import deltachain.tck.sample.Matching;
import deltachain.tck.sample.Samples;
import deltachain.tck.sample.Values;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rules 1: what a tensor is. */
public interface MemoryRules extends UnderTest {

  @ParameterizedTest
  @EnumSource
  default void rule1_1_aNewTensorIsZeroEvenWhereMemoryIsReused(DType dtype) {
    require(dtype);
    Backend backend = backend();
    for (int round = 0; round < 8; round++) {
      try (Tensor tensor = backend.allocate(dtype, 37, 53)) {
        Matching.exactly("rule 1.1: " + dtype, 53, tensor.toArray(), new double[37 * 53]);
        tensor.write(0, Values.filled(37 * 53, Double.NaN), 0, 37 * 53);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  default void rule1_2_aTensorHasTheShapeAndTypeAskedFor(DType dtype) {
    require(dtype);
    for (int[] shape : new int[][] {{0, 0}, {0, 5}, {5, 0}, {1, 1}, {1, 9}, {9, 1}, {13, 7}}) {
      try (Tensor tensor = backend().allocate(dtype, shape[0], shape[1])) {
        assertThat(tensor.rows()).as("rule 1.2: rows").isEqualTo(shape[0]);
        assertThat(tensor.columns()).as("rule 1.2: columns").isEqualTo(shape[1]);
        assertThat(tensor.length()).as("rule 1.2: length").isEqualTo(shape[0] * shape[1]);
        assertThat(tensor.dtype()).as("rule 1.2: type").isEqualTo(dtype);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  default void rule1_3_impossibleSizesAreRefused(DType dtype) {
    require(dtype);
    Backend backend = backend();
    for (int[] shape : new int[][] {{-1, 3}, {3, -1}, {-2, -2}, {65536, 32768}, {65536, 65536}}) {
      assertThatThrownBy(() -> backend.allocate(dtype, shape[0], shape[1]))
          .as("rule 1.3: [%d × %d] %s", shape[0], shape[1], dtype)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(Integer.toString(shape[0]))
          .hasMessageContaining(Integer.toString(shape[1]));
    }
  }

  @ParameterizedTest
  @EnumSource
  default void rule1_4_whatIsWrittenIsReadSpecialValuesToo(DType dtype) {
    require(dtype);
    double[] special =
        dtype == DType.FLOAT32
            ? Values.doubles(Float.MIN_VALUE, Float.MIN_NORMAL, -Float.MAX_VALUE, 0.1f, 1 / 3f)
            : new double[] {Double.MIN_VALUE, Double.MIN_NORMAL, -Double.MAX_VALUE, 0.1, 1 / 3.0};
    double[] limits = {0, -0.0, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
    try (Samples samples = new Samples(backend(), dtype, 14)) {
      assertThat(samples.of(5, 1, special).toArray()).as("rule 1.4").containsExactly(special);
      assertThat(samples.of(1, 5, limits).toArray()).as("rule 1.4").containsExactly(limits);
    }
  }

  @ParameterizedTest
  @EnumSource
  default void rule1_5_doublesAreRoundedToTheNearest(DType dtype) {
    require(dtype);
    double[] values = {0.1, 1 + 0x1p-24, 1 + 0x1.8p-23, 1 + 0x1.1p-24, -1e300, 1e-300, 16777217};
    double[] rounded = values.clone();
    for (int i = 0; i < values.length; i++) {
      rounded[i] = Values.round(dtype, values[i]);
    }
    try (Samples samples = new Samples(backend(), dtype, 15)) {
      assertThat(samples.of(1, values.length, values).toArray())
          .as("rule 1.5: %s", dtype)
          .containsExactly(rounded);
    }
  }

  @ParameterizedTest
  @EnumSource
  default void rule1_6_floatsAreKeptExactlyAndReadRounded(DType dtype) {
    require(dtype);
    float[] floats = {0.1f, -3.5f, Float.MIN_VALUE, Float.MAX_VALUE, Float.NaN, 1e-40f};
    try (Samples samples = new Samples(backend(), dtype, 16)) {
      Tensor tensor = samples.zeros(2, 3);
      tensor.write(0, floats, 0, 6);
      float[] back = new float[6];
      tensor.read(0, back, 0, 6);
      assertThat(back).as("rule 1.6: floats back, %s", dtype).containsExactly(floats);
      assertThat(tensor.toArray())
          .as("rule 1.6: as doubles, %s", dtype)
          .containsExactly(Values.doubles(floats));
      Tensor thirds = samples.of(1, 3, 1 / 3.0, 1e300, 1 + 0x1p-24);
      thirds.read(0, back, 2, 3);
      assertThat(back)
          .as("rule 1.6: rounded, %s", dtype)
          .containsExactly(
              floats[0], floats[1], (float) (1 / 3.0), Float.POSITIVE_INFINITY, 1, back[5]);
    }
  }

  @ParameterizedTest
  @EnumSource
  default void rule1_7_elementsStandRowByRow(DType dtype) {
    require(dtype);
    try (Samples samples = new Samples(backend(), dtype, 17)) {
      Tensor tensor = samples.of(2, 3, 1, 2, 3, 4, 5, 6);
      try (Tensor first = tensor.rowPrefix(1)) {
        assertThat(first.toArray()).as("rule 1.7: the first row").containsExactly(1, 2, 3);
      }
      Tensor column = samples.of(3, 1, 1, 0, 0);
      Tensor product = samples.zeros(2, 1);
      samples.backend().multiply(false, false, 1, tensor, column, 0, product);
      assertThat(product.toArray()).as("rule 1.7: the first column").containsExactly(1, 4);
    }
  }

  @ParameterizedTest
  @EnumSource
  default void rule1_8_arraysAreTheMemoryItself(DType dtype) {
    require(dtype);
    try (Samples samples = new Samples(backend(), dtype, 18)) {
      Tensor tensor = samples.of(2, 2, 1, 2, 3, 4);
      if (tensor.hasArray() && dtype == DType.FLOAT32) {
        assertThat(tensor.floats()[3]).as("rule 1.8: read").isEqualTo(4);
        tensor.floats()[2] = 7;
      } else if (tensor.hasArray()) {
        assertThat(tensor.doubles()[3]).as("rule 1.8: read").isEqualTo(4);
        tensor.doubles()[2] = 7;
      } else {
        tensor.write(2, new double[] {7}, 0, 1);
      }
      assertThat(tensor.toArray()).as("rule 1.8: written").containsExactly(1, 2, 7, 4);
      if (!tensor.hasArray() || dtype == DType.FLOAT64) {
        assertThatThrownBy(tensor::floats)
            .as("rule 1.8: floats() of %s", dtype)
            .isInstanceOf(UnsupportedOperationException.class);
      }
      if (!tensor.hasArray() || dtype == DType.FLOAT32) {
        assertThatThrownBy(tensor::doubles)
            .as("rule 1.8: doubles() of %s", dtype)
            .isInstanceOf(UnsupportedOperationException.class);
      }
    }
  }
}
