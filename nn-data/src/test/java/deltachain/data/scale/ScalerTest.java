package deltachain.data.scale;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import deltachain.api.DType;
import deltachain.api.Tensor;
import deltachain.core.lookup.Registry;
import deltachain.data.DataException;
import deltachain.spi.HeapTensor;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Scalers against scikit-learn's numbers, the cases {@code scalers} of the golden vectors. */
class ScalerTest {
  private static final int FITTED = 8;

  private static final Registry<Function<Tensor, Scaler>> FITS =
      new Registry<>(
          "scaler",
          Map.of(
              "standard", Standardizer::fit,
              "minmax", Affine::minMax,
              "maxabs", Affine::maxAbs,
              "robust", Affine::robust));

  private static Set<String> names() {
    return FITS.names();
  }

  /** The rows of a set: {@value #FITTED} that a scaler is fitted to, then new ones. */
  private static HeapTensor golden(String set) {
    try (InputStream in = ScalerTest.class.getResourceAsStream("golden.csv")) {
      List<String> rows =
          new String(in.readAllBytes(), UTF_8)
              .lines()
              .filter(line -> line.startsWith(set + ","))
              .toList();
      double[] values =
          rows.stream()
              .flatMap(row -> Arrays.stream(row.split(",", -1)).skip(2))
              .mapToDouble(Double::parseDouble)
              .toArray();
      assertThat(rows).hasSize(FITTED + 3);
      return HeapTensor.of(rows.size(), values.length / rows.size(), values);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void assertClose(Tensor got, Tensor expected) {
    double[] numbers = expected.toArray();
    assertThat(got.toArray()).hasSameSizeAs(numbers);
    for (int i = 0; i < numbers.length; i++) {
      double allowed = 1e-10 * Math.abs(numbers[i]) + 1e-12;
      assertThat(got.toArray()[i]).as("element %d", i).isCloseTo(numbers[i], within(allowed));
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void fittedAndNewRowsBecomeTheGoldenOnesAndComeBack(String name) {
    HeapTensor x = golden("x");
    Scaler scaler = FITS.get(name).apply(x.rowPrefix(FITTED));

    assertClose(scaler.apply(x), golden(name));
    assertClose(scaler.invert(scaler.apply(x)), x);
  }

  @Test
  void rowsOfLengthOneAreTheGoldenOnes() {
    assertClose(UnitRows.of(golden("x")), golden("l2"));
  }

  @Test
  void rowsOfLengthOneNeitherOverflowNorDivideByZero() {
    HeapTensor x = HeapTensor.of(3, 2, 3e300, 4e300, 0, 0, 3e-320, 4e-320);
    assertThat(UnitRows.of(x).toArray())
        .containsExactly(new double[] {0.6, 0.8, 0, 0, 0.6, 0.8}, within(1e-3));
  }

  @Test
  void aRowWithoutALengthIsRefused() {
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> UnitRows.of(HeapTensor.of(2, 1, 1, Double.NaN)))
        .withMessage("row 1 holds numbers that are not finite or too large: its length is NaN");
  }

  @Test
  void anOutlierThatIsNotFiniteDoesNotHideBehindQuartiles() {
    double[] values = new double[100];
    Arrays.setAll(values, i -> i);
    values[50] = Double.NaN;
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> Affine.robust(HeapTensor.of(100, 1, values)))
        .withMessageStartingWith("column 1 holds numbers that are not finite");
  }

  @ParameterizedTest
  @MethodSource("names")
  void equalValuesAreMovedNotStretched(String name) {
    Scaler scaler = FITS.get(name).apply(HeapTensor.of(3, 1, 0.0, 0, 0));
    assertThat(scaler.apply(HeapTensor.of(2, 1, 0, 7.0)).toArray()).containsExactly(0, 7);
  }

  @ParameterizedTest
  @MethodSource("names")
  void aFloat32TensorStaysOne(String name) {
    HeapTensor x = HeapTensor.of(2, 1, 1.5f, 2.5f);
    assertThat(FITS.get(name).apply(x).apply(x).dtype()).isEqualTo(DType.FLOAT32);
  }

  @ParameterizedTest
  @MethodSource("names")
  void withoutRowsOrWithNumbersThatAreNotFiniteThereIsNoScale(String name) {
    Function<Tensor, Scaler> fit = FITS.get(name);
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> fit.apply(HeapTensor.of(0, 2, new double[0])))
        .withMessageEndingWith("expected at least one row");
    for (double wrong : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatExceptionOfType(DataException.class)
          .isThrownBy(() -> fit.apply(HeapTensor.of(3, 2, 0, 1, 2, wrong, 3, wrong)))
          .withMessageStartingWith("column 2 holds numbers ");
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void otherColumnsThanTheFittedOnesAreRefused(String name) {
    Scaler scaler = FITS.get(name).apply(HeapTensor.of(2, 1, 1.0, 2));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> scaler.apply(HeapTensor.of(1, 2, 1.0, 2)))
        .withMessageEndingWith("of 1 columns can't be applied to 2");
  }

  @Test
  void aSpreadIsGreaterThanZero() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Affine(List.of(1.0), List.of(0.0)))
        .withMessageStartingWith("centres [1.0], spreads [0.0]: expected a finite centre and ");
  }
}
