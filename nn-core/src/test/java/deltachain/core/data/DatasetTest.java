package deltachain.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import deltachain.spi.HeapTensor;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatasetTest {

  @Test
  void classesAreCountedFromTheirIndices() {
    Dataset data = Dataset.classification(new double[][] {{1, 2}, {3, 4}}, new int[] {2, 0});
    assertThat(data.classes()).containsExactly("0", "1", "2");
    assertThat(data.outputs()).isEqualTo(3);
    assertThat(data.features()).containsExactly("x1", "x2");
  }

  @Test
  void regressionHasOneOutputATarget() {
    Dataset data = Dataset.regression(new double[][] {{1}, {3}}, new double[][] {{5, 6}, {7, 8}});
    assertThat(data.isClassification()).isFalse();
    assertThat(data.outputs()).isEqualTo(2);
    assertThat(data.y().toArray()).containsExactly(5, 6, 7, 8);
  }

  @Test
  void selectedRowsComeInTheOrderAskedFor() {
    Dataset data =
        Dataset.regression(new double[][] {{1}, {2}, {3}}, new double[][] {{4}, {5}, {6}});
    Dataset selected = data.select(new int[] {2, 0});
    assertThat(selected.x().toArray()).containsExactly(3, 1);
    assertThat(selected.y().toArray()).containsExactly(6, 4);
  }

  @Test
  void raggedRowsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Dataset.classification(new double[][] {{1, 2}, {3}}, new int[] {0, 1}))
        .withMessage("row 1 has 1 values: expected 2 as in row 0");
  }

  @Test
  void aNegativeClassIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Dataset.classification(new double[][] {{1}, {2}}, new int[] {0, -1}))
        .withMessage("row 1 has class -1.0: expected a whole number from 0 to 0");
  }

  @Test
  void inputsAndTargetsNeedAsManyRows() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Dataset(
                    HeapTensor.of(2, 1, 1.0, 2),
                    HeapTensor.of(1, 1, 1.0),
                    List.of("x"),
                    List.of("y"),
                    List.of()))
        .withMessage("x is [2 × 1] float64 but y is [1 × 1] float64: expected as many rows");
  }
}
