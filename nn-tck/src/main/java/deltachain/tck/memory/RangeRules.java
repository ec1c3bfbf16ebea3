package deltachain.tck.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deltachain.api.DType;
import deltachain.api.Tensor;
import deltachain.tck.UnderTest;
import deltachain.tck.sample.Samples;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rules 2: bulk reads and writes of ranges. */
public interface RangeRules extends UnderTest {

  @ParameterizedTest
  @EnumSource
  default void rule2_1_aReadTouchesItsRangeAlone(DType dtype) {
    require(dtype);
    try (Samples samples = new Samples(backend(), dtype, 21)) {
      Tensor tensor = samples.of(3, 2, 1, 2, 3, 4, 5, 6);
      double[] doubles = {-1, -1, -1, -1, -1};
      tensor.read(3, doubles, 1, 2);
      assertThat(doubles).as("rule 2.1: %s", dtype).containsExactly(-1, 4, 5, -1, -1);
      float[] floats = {-1, -1, -1, -1, -1};
      tensor.read(1, floats, 2, 3);
      assertThat(floats).as("rule 2.1: %s", dtype).containsExactly(-1, -1, 2, 3, 4);
    }
  }

  @ParameterizedTest
  @EnumSource
  default void rule2_2_aWriteTouchesItsRangeAlone(DType dtype) {
    require(dtype);
    try (Samples samples = new Samples(backend(), dtype, 22)) {
      Tensor tensor = samples.of(3, 2, 1, 2, 3, 4, 5, 6);
      tensor.write(1, new double[] {0, 0, 20, 30}, 2, 2);
      assertThat(tensor.toArray()).as("rule 2.2: %s", dtype).containsExactly(1, 20, 30, 4, 5, 6);
      tensor.write(4, new float[] {0, 50, 60}, 1, 2);
      assertThat(tensor.toArray()).as("rule 2.2: %s", dtype).containsExactly(1, 20, 30, 4, 50, 60);
    }
  }

  @ParameterizedTest
  @EnumSource
  default void rule2_3_anEmptyRangeIsLegalAtEitherEnd(DType dtype) {
    require(dtype);
    try (Samples samples = new Samples(backend(), dtype, 23)) {
      Tensor tensor = samples.of(1, 2, 1, 2);
      tensor.write(2, new double[0], 0, 0);
      tensor.write(0, new float[3], 3, 0);
      tensor.read(2, new double[0], 0, 0);
      Tensor empty = samples.zeros(0, 4);
      empty.read(0, new float[1], 1, 0);
      empty.write(0, new double[1], 0, 0);
      assertThat(tensor.toArray()).as("rule 2.3: %s", dtype).containsExactly(1, 2);
      assertThat(empty.toArray()).as("rule 2.3: %s", dtype).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  default void rule2_4_aRangeOutOfBoundsThrowsAndChangesNothing(DType dtype) {
    require(dtype);
    try (Samples samples = new Samples(backend(), dtype, 24)) {
      Tensor tensor = samples.of(2, 3, 1, 2, 3, 4, 5, 6);
      double[] doubles = {9, 9, 9, 9};
      float[] floats = {9, 9, 9, 9};
      int[][] illegal = {
        {-1, 0, 1}, {6, 0, 1}, {4, 0, 3}, {0, -1, 1}, {0, 4, 1}, {0, 2, 3}, {0, 0, -1}
      };
      for (int[] range : illegal) {
        refused(
            range, "read into doubles", () -> tensor.read(range[0], doubles, range[1], range[2]));
        refused(range, "read into floats", () -> tensor.read(range[0], floats, range[1], range[2]));
        refused(range, "write doubles", () -> tensor.write(range[0], doubles, range[1], range[2]));
        refused(range, "write floats", () -> tensor.write(range[0], floats, range[1], range[2]));
      }
      assertThat(tensor.toArray()).as("rule 2.4: %s", dtype).containsExactly(1, 2, 3, 4, 5, 6);
      assertThat(doubles).as("rule 2.4: %s", dtype).containsOnly(9);
      assertThat(floats).as("rule 2.4: %s", dtype).containsOnly(9);
    }
  }

  private static void refused(int[] range, String access, ThrowingCallable call) {
    assertThatThrownBy(call)
        .as(
            "rule 2.4: %s of [2 × 3], from %d, offset %d, length %d",
            access, range[0], range[1], range[2])
        .isInstanceOf(IndexOutOfBoundsException.class);
  }
}
