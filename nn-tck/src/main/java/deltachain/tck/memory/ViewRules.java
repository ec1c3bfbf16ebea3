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

/** Rules 3: row-prefix views. */
public interface ViewRules extends UnderTest {

  @ParameterizedTest
  @EnumSource
  default void rule3_1_aViewIsTheFirstRows(DType dtype) {
    require(dtype);
    try (Samples samples = new Samples(backend(), dtype, 31)) {
      Tensor owner = samples.of(3, 2, 1, 2, 3, 4, 5, 6);
      for (int rows = 0; rows <= 3; rows++) {
        Tensor view = owner.rowPrefix(rows);
        assertThat(view.rows()).as("rule 3.1: rows").isEqualTo(rows);
        assertThat(view.columns()).as("rule 3.1: columns").isEqualTo(2);
        assertThat(view.length()).as("rule 3.1: length").isEqualTo(rows * 2);
        assertThat(view.dtype()).as("rule 3.1: type").isEqualTo(dtype);
        assertThat(view.hasArray()).as("rule 3.1: hasArray").isEqualTo(owner.hasArray());
        for (int i = 0; i < view.length(); i++) {
          Matching.element("rule 3.1: " + dtype, i / 2, i % 2, view.toArray()[i], i + 1, 0);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  default void rule3_2_aViewSharesItsOwnersMemoryBothWays(DType dtype) {
    require(dtype);
    try (Samples samples = new Samples(backend(), dtype, 32)) {
      Tensor owner = samples.of(3, 2, 1, 2, 3, 4, 5, 6);
      Tensor view = owner.rowPrefix(2);
      view.write(3, new double[] {40}, 0, 1);
      assertThat(owner.toArray()).as("rule 3.2: %s", dtype).containsExactly(1, 2, 3, 40, 5, 6);
      owner.write(0, new float[] {10}, 0, 1);
      assertThat(view.toArray()).as("rule 3.2: %s", dtype).containsExactly(10, 2, 3, 40);
      samples.backend().scale(2, view);
      assertThat(owner.toArray()).as("rule 3.2: %s", dtype).containsExactly(20, 4, 6, 80, 5, 6);
    }
  }

  @ParameterizedTest
  @EnumSource
  default void rule3_3_anImpossibleNumberOfRowsIsRefused(DType dtype) {
    require(dtype);
    try (Samples samples = new Samples(backend(), dtype, 33)) {
      Tensor owner = samples.zeros(3, 2);
      Tensor view = owner.rowPrefix(2);
      assertThatThrownBy(() -> owner.rowPrefix(4))
          .as("rule 3.3: 4 of 3 rows")
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("4");
      assertThatThrownBy(() -> owner.rowPrefix(-1))
          .as("rule 3.3: −1 rows")
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> view.rowPrefix(3))
          .as("rule 3.3: 3 of a view's 2 rows")
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @ParameterizedTest
  @EnumSource
  default void rule3_4_aViewOfAViewSharesTheSameMemory(DType dtype) {
    require(dtype);
    try (Samples samples = new Samples(backend(), dtype, 34)) {
      Tensor owner = samples.of(3, 1, 1, 2, 3);
      owner.rowPrefix(2).rowPrefix(1).write(0, new double[] {9}, 0, 1);
      assertThat(owner.toArray()).as("rule 3.4: %s", dtype).containsExactly(9, 2, 3);
    }
  }

  @ParameterizedTest
  @EnumSource
  default void rule3_5_aViewsRangesEndWithIt(DType dtype) {
    require(dtype);
    try (Samples samples = new Samples(backend(), dtype, 35)) {
      Tensor view = samples.zeros(3, 2).rowPrefix(2);
      assertThatThrownBy(() -> view.read(4, new double[1], 0, 1))
          .as("rule 3.5: read beyond the view")
          .isInstanceOf(IndexOutOfBoundsException.class);
      assertThatThrownBy(() -> view.write(3, new float[2], 0, 2))
          .as("rule 3.5: write beyond the view")
          .isInstanceOf(IndexOutOfBoundsException.class);
    }
  }

  @ParameterizedTest
  @EnumSource
  default void rule3_6_closingAViewDoesNothing(DType dtype) {
    require(dtype);
    try (Samples samples = new Samples(backend(), dtype, 36)) {
      Tensor owner = samples.of(2, 1, 1, 2);
      Tensor view = owner.rowPrefix(1);
      view.close();
      assertThat(owner.toArray()).as("rule 3.6: the owner").containsExactly(1, 2);
      assertThat(view.toArray()).as("rule 3.6: the view").containsExactly(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  default void rule3_7_closingTheOwnerEndsItsViews(DType dtype) {
    require(dtype);
    try (Samples samples = new Samples(backend(), dtype, 37)) {
      Tensor owner = samples.zeros(3, 2);
      Tensor view = owner.rowPrefix(2);
      Tensor inner = view.rowPrefix(1);
      owner.close();
      for (Tensor ended : new Tensor[] {view, inner}) {
        assertThatThrownBy(ended::toArray)
            .as("rule 3.7: read from a view of a closed %s tensor", dtype)
            .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> ended.write(0, new double[1], 0, 1))
            .as("rule 3.7: write to a view of a closed %s tensor", dtype)
            .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> ended.rowPrefix(1))
            .as("rule 3.7: view of a view of a closed %s tensor", dtype)
            .isInstanceOf(IllegalStateException.class);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  default void rule3_8_aViewKeepsTheMemoryOfAForgottenOwner(DType dtype) {
    require(dtype);
    Backend backend = backend();
    Tensor view = viewOfForgotten(backend, dtype);
    for (int round = 0; round < 3; round++) {
      Collected.garbage();
      try (Tensor other = backend.allocate(dtype, 500, 100)) {
        other.write(0, Values.filled(50_000, 3), 0, 50_000);
      }
    }
    Matching.exactly("rule 3.8: " + dtype, 100, view.toArray(), Values.filled(40_000, 7));
  }

  private static Tensor viewOfForgotten(Backend backend, DType dtype) {
    Tensor owner = backend.allocate(dtype, 500, 100);
    owner.write(0, Values.filled(50_000, 7), 0, 50_000);
    return owner.rowPrefix(400);
  }
}
