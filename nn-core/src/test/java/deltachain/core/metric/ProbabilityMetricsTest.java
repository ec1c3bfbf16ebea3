package deltachain.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import deltachain.spi.HeapTensor;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProbabilityMetricsTest {
  private static final Offset<Double> ROUNDING = within(1e-15);

  private static double value(Metric metric, double[] p, double... y) {
    metric.add(HeapTensor.of(y.length, p.length / y.length, p), HeapTensor.of(y.length, 1, y));
    return metric.value();
  }

  @Test
  void logLossIsTheMeanSurprise() {
    assertThat(value(new LogLoss(), new double[] {0.75, 0.25, 0.5, 0.5}, 0, 1))
        .isCloseTo(-(Math.log(0.75) + Math.log(0.5)) / 2, ROUNDING);
    assertThat(value(new LogLoss(), new double[] {0.2, 0.3, 0.5}, 1))
        .isCloseTo(-Math.log(0.3), ROUNDING);
  }

  @Test
  void anImpossibleClassThatComesCostsThirtySix() {
    assertThat(value(new LogLoss(), new double[] {1, 0}, 1))
        .isCloseTo(52 * Math.log(2), within(1e-12));
    assertThat(value(new LogLoss(), new double[] {1, 0}, 0)).isCloseTo(0, ROUNDING);
  }

  @Test
  void rowsAreBroughtToTheSumOne() {
    assertThat(value(new LogLoss(), new double[] {0.3333, 0.3333, 0.3333}, 0))
        .isCloseTo(Math.log(3), ROUNDING);
  }

  @Test
  void brierIsTheSquaredErrorOfClassOneOrTheSumOverMoreClasses() {
    assertThat(value(new BrierScore(), new double[] {0.75, 0.25, 0.5, 0.5}, 0, 1))
        .isCloseTo((0.0625 + 0.25) / 2, ROUNDING);
    assertThat(value(new BrierScore(), new double[] {0.5, 0.25, 0.25}, 1))
        .isCloseTo(0.25 + 0.5625 + 0.0625, ROUNDING);
  }

  @Test
  void calibrationComparesConfidenceWithAccuracyInEachBin() {
    double[] p = {0.9, 0.1, 0.1, 0.9, 0.9, 0.1, 0.45, 0.55};
    double high = Math.abs(2 - 3 * 0.9);
    double low = 1 - 0.55;
    assertThat(value(new CalibrationError(), p, 0, 1, 1, 1))
        .isCloseTo((high + low) / 4, within(1e-14));
  }

  @Test
  void confidenceThatIsDeservedHasNoError() {
    double[] p = {0.5, 0.5, 0.5, 0.5, 1, 0};
    assertThat(value(new CalibrationError(), p, 0, 1, 0)).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"log_loss", "brier", "calibration_error"})
  void whatIsNoProbabilityIsRefused(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> value(Metrics.of(name), new double[] {0.5, 0.5, 2.5, -1.5}, 0, 1))
        .withMessage(
            "row 1 has scores from -1.5 to 2.5 with sum 1.0: expected probabilities, from 0 to 1"
                + " with sum 1; Probabilities.ofLogits makes them from logits");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> value(Metrics.of(name), new double[] {0.5, 0.4}, 0))
        .withMessageStartingWith("row 0 has scores from 0.4 to 0.5 with sum 0.9: expected");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> value(Metrics.of(name), new double[] {0.5}, 0))
        .withMessageStartingWith("one column of scores: expected the probability of each class");
  }

  @Test
  void probabilitiesAreTheSoftmaxOfLogits() {
    double sum = 1 + Math.E;
    assertThat(Probabilities.ofLogits(HeapTensor.of(2, 2, 0.0, 1, -999, -1000)).toArray())
        .containsExactly(new double[] {1 / sum, Math.E / sum, Math.E / sum, 1 / sum}, ROUNDING);
    assertThat(Probabilities.ofLogits(HeapTensor.of(1, 3, 1000.0, -1000, 0)).toArray())
        .containsExactly(1, 0, 0);
  }

  @Test
  void oneColumnOfLogitsBecomesTwoProbabilities() {
    HeapTensor p = Probabilities.ofLogits(HeapTensor.of(3, 1, 0.0f, (float) Math.log(3), -1000f));
    assertThat(p.columns()).isEqualTo(2);
    assertThat(p.toArray())
        .containsExactly(new double[] {0.5, 0.5, 0.25, 0.75, 1, 0}, within(1e-7));
  }
}
