package deltachain.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import deltachain.spi.HeapTensor;
import org.junit.jupiter.api.Test;

class MetricsTest {

  @Test
  void theConfusionMatrixHasTrueClassesForRows() {
    HeapTensor scores = HeapTensor.of(4, 3, 1.0, 0, 0, 0, 2, 0, 0, 2, 1, 0, 0, 3);
    Classification result = new Classification(scores, HeapTensor.of(4, 1, 0.0, 1, 2, 2));
    assertThat(result.confusion()).isDeepEqualTo(new int[][] {{1, 0, 0}, {0, 1, 0}, {0, 1, 1}});
    assertThat(result.count(2, 1)).isEqualTo(1);
    assertThat(result.accuracy()).isEqualTo(0.75);
  }

  @Test
  void oneColumnOfScoresIsReadAsLogits() {
    HeapTensor scores = HeapTensor.of(3, 1, -1.0, 2, 0.5);
    assertThat(new Classification(scores, HeapTensor.of(3, 1, 0.0, 1, 0)).accuracy())
        .isCloseTo(2.0 / 3, within(1e-15));
  }

  @Test
  void aClassThatTheScoresLackIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Classification(HeapTensor.of(1, 2, 0.0, 1), HeapTensor.of(1, 1, 2.0)))
        .withMessage("row 0 has class 2.0: expected a whole number from 0 to 1");
  }

  @Test
  void rSquaredIsAveragedOverTheColumns() {
    HeapTensor y = HeapTensor.of(3, 2, 1.0, 5, 2, 5, 3, 5);
    HeapTensor q = HeapTensor.of(3, 2, 1.0, 5, 2, 5, 4, 5);
    Regression result = Regression.of(q, y);
    assertThat(result.r2()).isEqualTo((0.5 + 1) / 2);
    assertThat(result.rmse()).isCloseTo(Math.sqrt(1.0 / 6), within(1e-15));
  }
}
