package deltachain.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import deltachain.core.random.SplitMix;
import deltachain.spi.HeapTensor;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Areas under curves, which depend on the order of scores alone. */
class RankingTest {
  private static final Offset<Double> ROUNDING = within(1e-14);

  private static double value(Metric metric, double[] scores, double... y) {
    metric.add(
        HeapTensor.of(y.length, scores.length / y.length, scores), HeapTensor.of(y.length, 1, y));
    return metric.value();
  }

  @Test
  void theRocAreaIsTheShareOfPairsInOrder() {
    double[] scores = {0.1, 0.4, 0.35, 0.8};
    assertThat(value(new RocAuc(), scores, 0, 0, 1, 1)).isEqualTo(0.75);
    assertThat(value(new RocAuc(), new double[] {1, 2, 3, 4}, 0, 0, 1, 1)).isEqualTo(1);
    assertThat(value(new RocAuc(), new double[] {4, 3, 2, 1}, 0, 0, 1, 1)).isEqualTo(0);
  }

  @Test
  void tiesCountHalf() {
    assertThat(value(new RocAuc(), new double[] {7, 7, 7}, 0, 1, 1)).isEqualTo(0.5);
    assertThat(value(new RocAuc(), new double[] {-0.0, 0.0, 1}, 1, 0, 1)).isEqualTo(0.75);
  }

  @Test
  void averagePrecisionIsTheSumOfStepsOfRecall() {
    double[] scores = {0.1, 0.4, 0.35, 0.8};
    assertThat(value(new AveragePrecision(), scores, 0, 0, 1, 1))
        .isCloseTo(0.5 * 1 + 0.5 * 2 / 3, ROUNDING);
  }

  @Test
  void equalScoresAreOneThreshold() {
    assertThat(value(new AveragePrecision(), new double[] {1, 1, 1, 0}, 1, 0, 0, 1))
        .isCloseTo(0.5 / 3 + 0.5 * 2 / 4, ROUNDING);
  }

  @Test
  void bothAreasAreThoseOfTheirDefinitionsForManyScoresWithTies() {
    SplitMix random = new SplitMix(5);
    double[] scores = new double[400];
    double[] y = new double[400];
    for (int i = 0; i < y.length; i++) {
      scores[i] = Math.floor(random.nextDouble() * 60);
      y[i] = random.nextDouble() * 60 < scores[i] ? 1 : 0;
    }
    assertThat(value(new RocAuc(), scores, y)).isCloseTo(pairsInOrder(scores, y), ROUNDING);
    assertThat(value(new AveragePrecision(), scores, y)).isCloseTo(steps(scores, y), ROUNDING);
  }

  private static double pairsInOrder(double[] scores, double[] y) {
    double inOrder = 0;
    double pairs = 0;
    for (int i = 0; i < y.length; i++) {
      for (int j = 0; j < y.length; j++) {
        if (y[i] > y[j]) {
          pairs++;
          inOrder += scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? 0.5 : 0;
        }
      }
    }
    return inOrder / pairs;
  }

  /** The precision at the threshold of each positive row, averaged over them. */
  private static double steps(double[] scores, double[] y) {
    double sum = 0;
    double positives = 0;
    for (int i = 0; i < y.length; i++) {
      if (y[i] == 1) {
        double above = 0;
        double right = 0;
        for (int j = 0; j < y.length; j++) {
          above += scores[j] >= scores[i] ? 1 : 0;
          right += scores[j] >= scores[i] ? y[j] : 0;
        }
        sum += right / above;
        positives++;
      }
    }
    return sum / positives;
  }

  @Test
  void ofTwoColumnsTheSecondRanks() {
    double[] scores = {0.9, 0.1, 0.6, 0.4, 0.65, 0.35, 0.2, 0.8};
    assertThat(value(new RocAuc(), scores, 0, 0, 1, 1)).isEqualTo(0.75);
  }

  @Test
  void ofMoreClassesItIsTheMeanOfEachAgainstTheRest() {
    double[] scores = {0.8, 0.1, 0.1, 0.3, 0.4, 0.3, 0.5, 0.2, 0.3, 0.2, 0.5, 0.3};
    assertThat(value(new RocAuc(), scores, 0, 2, 2, 1)).isCloseTo((1 + 1 + 0.75) / 3, ROUNDING);
    assertThat(value(new AveragePrecision(), scores, 0, 2, 2, 1))
        .isCloseTo((1 + 1 + 2.0 / 3) / 3, ROUNDING);
  }

  @Test
  void aSingleClassHasNoRocArea() {
    assertThat(value(new RocAuc(), new double[] {1, 2}, 1, 1)).isNaN();
    assertThat(value(new RocAuc(), new double[] {1, 2}, 0, 0)).isNaN();
    assertThat(value(new RocAuc(), new double[] {1, 2, 3, 4, 5, 7}, 0, 1)).isNaN();
  }

  @Test
  void withoutPositivesAveragePrecisionIsZeroAndWithThemAloneOne() {
    assertThat(value(new AveragePrecision(), new double[] {1, 2}, 0, 0)).isZero();
    assertThat(value(new AveragePrecision(), new double[] {1, 2}, 1, 1)).isEqualTo(1);
  }
}
