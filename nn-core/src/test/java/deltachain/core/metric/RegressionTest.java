package deltachain.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import deltachain.spi.HeapTensor;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class RegressionTest {
  private static final Offset<Double> ROUNDING = within(1e-15);

  private static Regression of(double[] q, double... y) {
    return Regression.of(HeapTensor.of(y.length, 1, q), HeapTensor.of(y.length, 1, y));
  }

  @Test
  void rSquaredIsAveragedOverTheColumns() {
    HeapTensor y = HeapTensor.of(3, 2, 1.0, 5, 2, 5, 3, 5);
    HeapTensor q = HeapTensor.of(3, 2, 1.0, 5, 2, 5, 4, 5);
    Regression result = Regression.of(q, y);
    assertThat(result.r2()).isEqualTo((0.5 + 1) / 2);
    assertThat(result.r2PerOutput()).containsExactly(0.5, 1);
    assertThat(result.rmse()).isCloseTo(Math.sqrt(1.0 / 6), ROUNDING);
  }

  @Test
  void errorsAreMeasuredInSeveralWays() {
    Regression result = of(new double[] {2.5, 0, 2, 8}, 3, -0.5, 2, 7);
    assertThat(result.mse()).isEqualTo(0.375);
    assertThat(result.rmse()).isEqualTo(Math.sqrt(0.375));
    assertThat(result.mae()).isEqualTo(0.5);
    assertThat(result.maxError()).isEqualTo(1);
    assertThat(result.mape()).isCloseTo((0.5 / 3 + 1 + 0 + 1.0 / 7) / 4, ROUNDING);
    assertThat(result.r2()).isCloseTo(1 - 1.5 / 29.1875, ROUNDING);
    assertThat(result.explainedVariance()).isCloseTo(1 - 1.25 / 29.1875, ROUNDING);
  }

  @Test
  void aConstantErrorIsForgivenByExplainedVarianceAlone() {
    Regression result = of(new double[] {2, 3, 4}, 1, 2, 3);
    assertThat(result.explainedVariance()).isEqualTo(1);
    assertThat(result.r2()).isEqualTo(-0.5);
  }

  @Test
  void equalTargetsCountAsOneIfRightElseZero() {
    assertThat(of(new double[] {0.1, 0.1, 0.1}, 0.1, 0.1, 0.1).r2()).isEqualTo(1);
    assertThat(of(new double[] {0.1, 0.1, 0.2}, 0.1, 0.1, 0.1).r2()).isZero();
    Regression shifted = of(new double[] {0.6, 0.6, 0.6}, 0.1, 0.1, 0.1);
    assertThat(shifted.r2()).isZero();
    assertThat(shifted.explainedVariance()).isEqualTo(1);
    assertThat(of(new double[] {1, 2}, 5, 5).explainedVariance()).isZero();
  }

  @Test
  void aSingleRowHasNoRSquared() {
    Regression result = of(new double[] {3}, 2);
    assertThat(result.r2()).isNaN();
    assertThat(result.explainedVariance()).isEqualTo(1);
    assertThat(result.mse()).isEqualTo(1);
  }

  @Test
  void aTargetOfZeroThatIsMissedHasAHugePercentage() {
    assertThat(of(new double[] {1}, 0).mape()).isEqualTo(0x1p52);
    assertThat(of(new double[] {0}, 0).mape()).isZero();
  }

  @Test
  void aLargeOffsetDoesNotDrownTheVariance() {
    Regression result = of(new double[] {1e9 + 1, 1e9 + 2, 1e9 + 4}, 1e9 + 1, 1e9 + 2, 1e9 + 3);
    assertThat(result.r2()).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void shapesThatDifferAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Regression.of(HeapTensor.of(1, 2, 0.0, 1), HeapTensor.of(2, 1, 0.0, 1)))
        .withMessage("regression metrics: [1 × 2] float64 and [2 × 1] float64: expected one shape");
    Regression result = of(new double[] {0}, 1);
    HeapTensor wide = HeapTensor.of(1, 2, 0.0, 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> result.add(wide, wide))
        .withMessage("targets [1 × 2] float64: expected 1 columns as in the batches before");
  }

  @Test
  void numbersThatAreNotFiniteAreRefusedAndNothingIsCounted() {
    Regression result = of(new double[] {0}, 1);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> result.add(HeapTensor.of(2, 1, 9, Double.NaN), HeapTensor.of(2, 1, 0.0, 1)))
        .withMessage("row 1, column 0 has prediction NaN: expected a finite number");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> of(new double[] {0}, Double.POSITIVE_INFINITY))
        .withMessage("row 0, column 0 has target Infinity: expected a finite number");
    assertThat(result.mse()).isEqualTo(1);
  }
}
