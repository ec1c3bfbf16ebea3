package deltachain.tck.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deltachain.api.DType;
import deltachain.api.Tensor;
import deltachain.spi.Backend;
import deltachain.tck.UnderTest;
import deltachain.tck.sample.GuardedView;
import deltachain.tck.sample.Matching;
import deltachain.tck.sample.Samples;
import deltachain.tck.sample.Values;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rules 9: gather and copyRows. */
public interface RowCopyRules extends UnderTest {

  @ParameterizedTest
  @EnumSource
  default void rule9_1_gatherTakesTheRowsNamedFromAnOffsetOn(DType dtype) {
    require(dtype);
    int[] rows = {6, 0, 3, 3, 5, 1, 2, 0};
    try (Samples samples = new Samples(backend(), dtype, 91)) {
      for (int columns : new int[] {1, 5, 784, 3000}) {
        double[] values = scattered(samples, 7 * columns);
        for (Side from : Side.values()) {
          for (Side to : Side.values()) {
            Tensor source = from.tensor(samples, 7, columns, values);
            for (int offset : new int[] {0, 2, 5}) {
              Tensor target = to.tensor(samples, 3, columns, new double[3 * columns]);
              samples.backend().gather(source, rows, offset, target);
              double[] got = target.toArray();
              for (int i = 0; i < got.length; i++) {
                double value = values[rows[offset + i / columns] * columns + i % columns];
                double expected = through(samples, from, to, value);
                Matching.element(
                    "rule 9.1: gather from offset "
                        + offset
                        + ", "
                        + route(samples, from, to, columns),
                    i / columns,
                    i % columns,
                    got[i],
                    expected,
                    0);
              }
            }
          }
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  default void rule9_2_gatherFillsARowPrefixAndNothingBeyond(DType dtype) {
    require(dtype);
    try (Samples samples = new Samples(backend(), dtype, 92)) {
      Tensor source = samples.of(3, 2, 1, 2, 3, 4, 5, 6);
      GuardedView target = samples.guarded(2, 2);
      samples.backend().gather(source, new int[] {2, 0}, 0, target.view());
      Matching.exactly("rule 9.2: " + dtype, 2, target.view().toArray(), new double[] {5, 6, 1, 2});
      target.requireIntact("rule 9.2: " + dtype);
      samples.backend().gather(source, new int[0], 0, samples.zeros(0, 2));
    }
  }

  @ParameterizedTest
  @EnumSource
  default void rule9_3_copyRowsCopiesOneRangeIntoAnother(DType dtype) {
    require(dtype);
    try (Samples samples = new Samples(backend(), dtype, 93)) {
      for (int columns : new int[] {1, 5, 3000}) {
        double[] values = scattered(samples, 7 * columns);
        for (Side from : Side.values()) {
          for (Side to : Side.values()) {
            Tensor source = from.tensor(samples, 7, columns, values);
            Tensor target = to.tensor(samples, 6, columns, Values.filled(6 * columns, 8));
            samples.backend().copyRows(source, 3, target, 1, 4);
            double[] got = target.toArray();
            for (int i = 0; i < got.length; i++) {
              int row = i / columns;
              boolean copied = row >= 1 && row < 5;
              double expected = copied ? through(samples, from, to, values[i + 2 * columns]) : 8;
              String context = "rule 9.3: copyRows, " + route(samples, from, to, columns);
              Matching.element(context, row, i % columns, got[i], expected, 0);
            }
          }
        }
      }
    }
  }

  /** Values that round differently to the two types. */
  private static double[] scattered(Samples samples, int count) {
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] = samples.random().nextGaussian();
    }
    return values;
  }

  private static double through(Samples samples, Side from, Side to, double value) {
    return Values.round(to.dtype(samples), Values.round(from.dtype(samples), value));
  }

  private static String route(Samples samples, Side from, Side to, int columns) {
    return String.format(
        "%s %s to %s %s, %d columns", from, from.dtype(samples), to, to.dtype(samples), columns);
  }

  @Test
  default void rule9_4_copiesRoundBetweenTheTypesOfOneBackend() {
    require(DType.FLOAT32);
    require(DType.FLOAT64);
    Backend backend = backend();
    double[] values = {0.1, 1 / 3.0, 1e300, -2};
    try (Samples floats = new Samples(backend, DType.FLOAT32, 94);
        Samples doubles = new Samples(backend, DType.FLOAT64, 94)) {
      Tensor narrow = floats.zeros(4, 1);
      Tensor wide = doubles.of(4, 1, values);
      backend.copyRows(wide, 0, narrow, 0, 4);
      double[] rounded = Values.doubles(Values.floats(values));
      assertThat(narrow.toArray()).as("rule 9.4: to float32").containsExactly(rounded);
      backend.gather(narrow, new int[] {3, 2, 1, 0}, 0, wide);
      assertThat(wide.toArray())
          .as("rule 9.4: to float64")
          .containsExactly(rounded[3], rounded[2], rounded[1], rounded[0]);
    }
  }

  @ParameterizedTest
  @EnumSource
  default void rule9_5_rowsOutOfRangeThrow(DType dtype) {
    require(dtype);
    try (Samples samples = new Samples(backend(), dtype, 95)) {
      Backend backend = samples.backend();
      Tensor source = samples.normal(3, 2);
      Tensor target = samples.filled(2, 2, 4);
      outOfBounds("row 3 of 3", () -> backend.gather(source, new int[] {3, 0}, 0, target));
      outOfBounds("row −1", () -> backend.gather(source, new int[] {-1, 0}, 0, target));
      outOfBounds("too few rows", () -> backend.gather(source, new int[] {0, 1}, 1, target));
      assertThat(target.toArray()[3]).as("rule 9.5: the last element").isEqualTo(4);
      outOfBounds("source end", () -> backend.copyRows(source, 2, target, 0, 2));
      outOfBounds("target end", () -> backend.copyRows(source, 0, target, 1, 2));
      outOfBounds("source begin", () -> backend.copyRows(source, -1, target, 0, 1));
      outOfBounds("target begin", () -> backend.copyRows(source, 0, target, -1, 1));
      outOfBounds("negative count", () -> backend.copyRows(source, 0, target, 0, -1));
    }
  }

  private static void outOfBounds(String what, ThrowingCallable call) {
    assertThatThrownBy(call)
        .as("rule 9.5: %s, source [3 × 2], target [2 × 2]", what)
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @ParameterizedTest
  @EnumSource
  default void rule9_6_columnsThatDifferThrowAndNothingIsWritten(DType dtype) {
    require(dtype);
    try (Samples samples = new Samples(backend(), dtype, 96)) {
      Backend backend = samples.backend();
      Tensor source = samples.normal(3, 2);
      Tensor target = samples.filled(2, 3, 4);
      Mismatch mismatch = new Mismatch("rule 9.6", target);
      mismatch.expect(source, target, () -> backend.gather(source, new int[] {0, 1}, 0, target));
      mismatch.expect(source, target, () -> backend.copyRows(source, 0, target, 0, 2));
    }
  }
}
