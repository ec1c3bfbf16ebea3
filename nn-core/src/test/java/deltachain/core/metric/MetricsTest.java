package deltachain.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import deltachain.core.random.SplitMix;
import deltachain.spi.HeapTensor;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every metric by name. */
class MetricsTest {
  private static final int ROWS = 300;
  private static final int CLASSES = 3;

  private static Set<String> names() {
    return Metrics.names();
  }

  private static Stream<String> ofClasses() {
    return names().stream().filter(name -> !ofNumbers(name));
  }

  private static boolean ofNumbers(String name) {
    try {
      return Metrics.regression(name) != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  @Test
  void everyNameIsOfOneTask() {
    assertThat(names().stream().filter(MetricsTest::ofNumbers)).contains("rmse", "r2", "mae");
    assertThat(ofClasses())
        .contains("accuracy", "f1_macro", "log_loss")
        .allSatisfy(name -> assertThat(Metrics.classification(name).value()).isNaN());
  }

  @Test
  void everyMetricIsANewOne() {
    for (String name : names()) {
      assertThat(Metrics.of(name)).isNotSameAs(Metrics.of(name));
    }
  }

  @Test
  void theTopMayBeOfAnyNumber() {
    HeapTensor scores = HeapTensor.of(1, 3, 0.1, 0.2, 0.3);
    HeapTensor y = HeapTensor.of(1, 1, 1.0);
    Metric two = Metrics.of("top2_accuracy");
    Metric one = Metrics.classification("top1_accuracy");
    two.add(scores, y);
    one.add(scores, y);
    assertThat(two.value()).isEqualTo(1);
    assertThat(one.value()).isZero();
  }

  @Test
  void anUnknownNameIsAnsweredWithThoseThereAre() {
    refused(
        () -> Metrics.of("f1_marco"),
        "unknown metric 'f1_marco' (did you mean 'f1_macro'?); known: "
            + String.join(", ", names()));
    refused(
        () -> Metrics.regression("accuracy"),
        "unknown metric of regression 'accuracy'; known: "
            + String.join(", ", names().stream().filter(MetricsTest::ofNumbers).toList()));
    refused(
        () -> Metrics.classification("rmse"),
        "unknown metric of classification 'rmse'; known: "
            + String.join(", ", ofClasses().toList()));
    refused(
        () -> Metrics.of("top0_accuracy"),
        "unknown metric 'top0_accuracy' (did you mean 'top5_accuracy'?); known: "
            + String.join(", ", names()));
  }

  @ParameterizedTest
  @MethodSource("names")
  void anySplitIntoBatchesGivesTheBitsOfTheWhole(String name) {
    double[] outputs = ofNumbers(name) ? numbers(1) : probabilities();
    double[] y = ofNumbers(name) ? numbers(2) : classes();
    double whole = inBatches(name, outputs, y, ROWS);

    assertThat(whole).isFinite().isNotZero();
    for (int batch : new int[] {1, 7, 64, 299}) {
      assertThat(inBatches(name, outputs, y, batch)).as("batches of %d", batch).isEqualTo(whole);
    }
  }

  private static double inBatches(String name, double[] outputs, double[] y, int batch) {
    Metric metric = Metrics.of(name);
    for (int from = 0; from < ROWS; from += batch) {
      int to = Math.min(ROWS, from + batch);
      metric.add(rows(outputs, from, to), rows(y, from, to));
    }
    return metric.value();
  }

  private static HeapTensor rows(double[] values, int from, int to) {
    int columns = values.length / ROWS;
    return HeapTensor.of(
        to - from, columns, Arrays.copyOfRange(values, from * columns, to * columns));
  }

  private static double[] numbers(long seed) {
    SplitMix random = new SplitMix(seed);
    double[] values = new double[ROWS * 2];
    Arrays.setAll(values, i -> random.nextDouble() - 0.5);
    return values;
  }

  /** Rows of three probabilities, many of them equal. */
  private static double[] probabilities() {
    SplitMix random = new SplitMix(3);
    double[] logits = new double[ROWS * CLASSES];
    Arrays.setAll(logits, i -> Math.floor(4 * random.nextDouble()));
    return Probabilities.ofLogits(HeapTensor.of(ROWS, CLASSES, logits)).doubles();
  }

  private static double[] classes() {
    SplitMix random = new SplitMix(4);
    double[] y = new double[ROWS];
    Arrays.setAll(y, i -> Math.floor(CLASSES * Math.pow(random.nextDouble(), 2)));
    return y;
  }

  @ParameterizedTest
  @MethodSource("names")
  void withoutRowsThereIsNoValue(String name) {
    Metric metric = Metrics.of(name);
    assertThat(metric.value()).isNaN();
    metric.add(
        HeapTensor.of(0, 3, new double[0]),
        HeapTensor.of(0, ofNumbers(name) ? 3 : 1, new double[0]));
    assertThat(metric.value()).isNaN();
  }

  @ParameterizedTest
  @MethodSource("ofClasses")
  void whatDoesNotFitIsRefusedAndNothingIsCounted(String name) {
    Metric metric = Metrics.of(name);
    HeapTensor scores = HeapTensor.of(3, 3, 0.5, 0.2, 0.3, 0.1, 0.8, 0.1, 0.3, 0.3, 0.4);
    HeapTensor y = HeapTensor.of(3, 1, 0.0, 1, 2);
    metric.add(scores, y);
    double before = metric.value();

    refused(
        () -> metric.add(scores, HeapTensor.of(2, 1, 0.0, 1)),
        "scores [3 × 3] float64 and class indices [2 × 1] float64: expected as many rows, at least"
            + " one column of scores and one of indices");
    refused(
        () -> metric.add(HeapTensor.of(1, 2, 0.5, 0.5), HeapTensor.of(1, 1, 0.0)),
        "scores [1 × 2] float64: expected 3 columns as in the batches before");
    refused(
        () -> metric.add(scores, HeapTensor.of(3, 1, 0.0, 3, 1)),
        "row 1 has class 3.0: expected a whole number from 0 to 2");
    refused(
        () -> metric.add(scores, HeapTensor.of(3, 1, 0.0, 1, 0.5)),
        "row 2 has class 0.5: expected a whole number from 0 to 2");
    refused(
        () -> metric.add(scores, HeapTensor.of(3, 1, -1.0, 1, 0)),
        "row 0 has class -1.0: expected a whole number from 0 to 2");
    refused(
        () ->
            metric.add(
                HeapTensor.of(2, 3, 0.5, 0.2, 0.3, 1, Double.NaN, 0), HeapTensor.of(2, 1, 0.0, 1)),
        "row 1 has score NaN for class 1: expected numbers");

    assertThat(metric.value()).isEqualTo(before);
  }

  private static void refused(ThrowingCallable call, String message) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
  }
}
