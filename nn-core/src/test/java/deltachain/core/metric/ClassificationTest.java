package deltachain.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import deltachain.spi.HeapTensor;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ClassificationTest {
  private static final Offset<Double> ROUNDING = within(1e-15);

  /** Scores of three classes that predict {@code predicted}. */
  private static Classification of(int[] truth, int[] predicted) {
    HeapTensor scores = HeapTensor.of(truth.length, 3, new double[3 * truth.length]);
    HeapTensor y = HeapTensor.of(truth.length, 1, new double[truth.length]);
    for (int i = 0; i < truth.length; i++) {
      scores.doubles()[3 * i + predicted[i]] = 1;
      y.doubles()[i] = truth[i];
    }
    return new Classification(scores, y);
  }

  /** Confusion [[2, 1, 0], [0, 1, 0], [1, 0, 1]]. */
  private static Classification sixRows() {
    return of(new int[] {0, 0, 0, 1, 2, 2}, new int[] {0, 0, 1, 1, 2, 0});
  }

  @Test
  void theConfusionMatrixHasTrueClassesForRows() {
    HeapTensor scores = HeapTensor.of(4, 3, 1.0, 0, 0, 0, 2, 0, 0, 2, 1, 0, 0, 3);
    Classification result = new Classification(scores, HeapTensor.of(4, 1, 0.0, 1, 2, 2));
    assertThat(result.confusion()).isDeepEqualTo(new long[][] {{1, 0, 0}, {0, 1, 0}, {0, 1, 1}});
    assertThat(result.count(2, 1)).isEqualTo(1);
    assertThat(result.accuracy()).isEqualTo(0.75);
  }

  @Test
  void oneColumnOfScoresIsReadAsLogits() {
    HeapTensor scores = HeapTensor.of(3, 1, -1.0, 2, 0.5);
    assertThat(new Classification(scores, HeapTensor.of(3, 1, 0.0, 1, 0)).accuracy())
        .isCloseTo(2.0 / 3, ROUNDING);
  }

  @Test
  void ofEqualScoresTheFirstIsPredicted() {
    HeapTensor scores = HeapTensor.of(1, 3, 1.0, 5, 5);
    assertThat(new Classification(scores, HeapTensor.of(1, 1, 1.0)).accuracy()).isEqualTo(1);
  }

  @Test
  void precisionRecallAndF1AreThoseOfEachClass() {
    Classification result = sixRows();
    assertThat(result.precision(0)).isCloseTo(2.0 / 3, ROUNDING);
    assertThat(result.recall(0)).isCloseTo(2.0 / 3, ROUNDING);
    assertThat(result.f1(0)).isCloseTo(2.0 / 3, ROUNDING);
    assertThat(result.precision(1)).isEqualTo(0.5);
    assertThat(result.recall(1)).isEqualTo(1);
    assertThat(result.f1(1)).isCloseTo(2.0 / 3, ROUNDING);
    assertThat(result.precision(2)).isEqualTo(1);
    assertThat(result.recall(2)).isEqualTo(0.5);
    assertThat(result.f1(2)).isCloseTo(2.0 / 3, ROUNDING);
  }

  @Test
  void averagesAreOfDecisionsOfClassesOrOfRows() {
    Classification result = sixRows();
    assertThat(result.precision(Average.MICRO)).isCloseTo(4.0 / 6, ROUNDING);
    assertThat(result.precision(Average.MACRO)).isCloseTo((2.0 / 3 + 0.5 + 1) / 3, ROUNDING);
    assertThat(result.precision(Average.WEIGHTED)).isCloseTo((3 * 2.0 / 3 + 0.5 + 2) / 6, ROUNDING);
    assertThat(result.recall(Average.MACRO)).isCloseTo((2.0 / 3 + 1 + 0.5) / 3, ROUNDING);
    assertThat(result.recall(Average.WEIGHTED)).isCloseTo((2.0 + 1 + 1) / 6, ROUNDING);
    assertThat(result.f1(Average.MACRO)).isCloseTo(2.0 / 3, ROUNDING);
    assertThat(result.f1(Average.MICRO)).isCloseTo(4.0 / 6, ROUNDING);
    assertThat(result.balancedAccuracy()).isCloseTo((2.0 / 3 + 1 + 0.5) / 3, ROUNDING);
  }

  @Test
  void aClassThatIsNeverPredictedHasPrecisionZero() {
    Classification result = of(new int[] {0, 0, 1}, new int[] {0, 0, 0});
    assertThat(result.precision(1)).isZero();
    assertThat(result.f1(1)).isZero();
    assertThat(result.precision(Average.MACRO)).isCloseTo(1.0 / 3, ROUNDING);
  }

  @Test
  void aClassThatDoesNotOccurIsLeftOutOfAverages() {
    Classification result = of(new int[] {0, 0, 1, 1}, new int[] {0, 1, 1, 1});
    assertThat(result.recall(2)).isZero();
    assertThat(result.recall(Average.MACRO)).isEqualTo(0.75);
    assertThat(result.f1(Average.MACRO)).isCloseTo((2.0 / 3 + 0.8) / 2, ROUNDING);
  }

  @Test
  void aClassThatIsOnlyPredictedCountsInMacroButNotInBalancedAccuracy() {
    Classification result = of(new int[] {0, 0, 1}, new int[] {0, 2, 1});
    assertThat(result.recall(Average.MACRO)).isCloseTo((0.5 + 1 + 0) / 3, ROUNDING);
    assertThat(result.balancedAccuracy()).isEqualTo(0.75);
  }

  @Test
  void kappaAndMatthewsCorrelationCompareWithChance() {
    Classification result = sixRows();
    double chance = (3 * 3 + 1 * 2 + 2 * 1) / 36.0;
    assertThat(result.cohenKappa()).isCloseTo((4.0 / 6 - chance) / (1 - chance), ROUNDING);
    assertThat(result.matthewsCorrelation())
        .isCloseTo((6 * 4 - 13) / Math.sqrt((36 - 14) * (36.0 - 14)), ROUNDING);
  }

  @Test
  void perfectPredictionsAgreeWhollyAndReversedOnesNotAtAll() {
    Classification perfect = of(new int[] {0, 1, 2}, new int[] {0, 1, 2});
    assertThat(perfect.cohenKappa()).isEqualTo(1);
    assertThat(perfect.matthewsCorrelation()).isCloseTo(1, ROUNDING);
    Classification reversed = of(new int[] {0, 1, 0, 1}, new int[] {1, 0, 1, 0});
    assertThat(reversed.cohenKappa()).isEqualTo(-1);
    assertThat(reversed.matthewsCorrelation()).isCloseTo(-1, ROUNDING);
  }

  @Test
  void oneClassAloneHasNoKappaAndNoCorrelation() {
    Classification result = of(new int[] {1, 1}, new int[] {1, 1});
    assertThat(result.cohenKappa()).isNaN();
    assertThat(result.matthewsCorrelation()).isZero();
    Classification onePrediction = of(new int[] {0, 1}, new int[] {1, 1});
    assertThat(onePrediction.cohenKappa()).isZero();
    assertThat(onePrediction.matthewsCorrelation()).isZero();
  }

  @Test
  void withoutRowsOfTheClassesRatiosAreUndefined() {
    Classification empty = new Classification(HeapTensor.of(0, 3, new double[0]), noRows());
    assertThat(empty.precision(1)).isNaN();
    assertThat(empty.recall(1)).isNaN();
    assertThat(empty.f1(1)).isNaN();
    assertThat(empty.confusion()).isDeepEqualTo(new long[3][3]);
  }

  private static HeapTensor noRows() {
    return HeapTensor.of(0, 1, new double[0]);
  }

  @Test
  void topAccuracyCountsTheRowsWhoseClassIsAmongTheLargestScores() {
    HeapTensor scores = HeapTensor.of(3, 4, 0.1, 0.2, 0.3, 0.4, 4, 3, 2, 1, -1, 0, -1, 5);
    HeapTensor y = HeapTensor.of(3, 1, 2.0, 2, 1);
    assertThat(top(1, scores, y)).isZero();
    assertThat(top(2, scores, y)).isCloseTo(2.0 / 3, ROUNDING);
    assertThat(top(3, scores, y)).isEqualTo(1);
    assertThat(top(9, scores, y)).isEqualTo(1);
  }

  @Test
  void ofEqualScoresTheHigherClassIsAmongTheTopFirst() {
    HeapTensor scores = HeapTensor.of(2, 3, 1.0, 1, 1, 1, 1, 1);
    assertThat(top(1, scores, HeapTensor.of(2, 1, 2.0, 0))).isEqualTo(0.5);
    assertThat(top(2, scores, HeapTensor.of(2, 1, 1.0, 0))).isEqualTo(0.5);
  }

  private static double top(int k, HeapTensor scores, HeapTensor y) {
    TopAccuracy top = new TopAccuracy(k);
    top.add(scores, y);
    return top.value();
  }

  @Test
  void theTopIsOfAtLeastOneAndOfSeveralColumns() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TopAccuracy(0))
        .withMessage("k 0: expected a whole number ≥ 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> top(2, HeapTensor.of(1, 1, 0.5), HeapTensor.of(1, 1, 1.0)))
        .withMessage("one column of scores: expected one for each class");
  }
}
