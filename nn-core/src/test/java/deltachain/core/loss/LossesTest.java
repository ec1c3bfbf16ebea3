package deltachain.core.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import deltachain.api.Elementary;
import deltachain.api.Loss;
import deltachain.core.lookup.fake.PlainBackend;
import org.junit.jupiter.api.Test;

/** The edges of the losses; their numbers are checked against references elsewhere. */
class LossesTest {
  private static final Elementary MATH = new PlainBackend(1).elementary();

  private static double cost(Loss loss, double[] q, double[] y, double[] dq, int rows) {
    return loss.evaluate(
        MATH, q, y, dq, rows, q.length / Math.max(1, rows), y.length / Math.max(1, rows));
  }

  @Test
  void logitsOfAThousandHaveAFiniteCost() {
    double[] dq = new double[2];
    assertThat(cost(new CrossEntropy(), new double[] {1000, -1000}, new double[] {1}, dq, 1))
        .isEqualTo(2000);
    assertThat(dq).containsExactly(1, -1);
    assertThat(
            cost(new BinaryCrossEntropy(), new double[] {1000, -1000}, new double[] {0, 1}, dq, 1))
        .isEqualTo(1000);
    assertThat(dq).containsExactly(0.5, -0.5);
  }

  @Test
  void logitsOfAThousandHaveAFiniteCostInFloat32Too() {
    float[] dq = new float[2];
    double cost =
        new CrossEntropy().evaluate(MATH, new float[] {1000, -1000}, new float[] {1}, dq, 1, 2, 1);
    assertThat(cost).isEqualTo(2000);
    assertThat(dq).containsExactly(1, -1);
  }

  @Test
  void aProbabilityOfZeroCostsNothingEvenWhereTheLogitIsMasked() {
    double[] dq = new double[2];
    double[] logits = {0, Double.NEGATIVE_INFINITY};
    assertThat(cost(new CrossEntropy(), logits, new double[] {1, 0}, dq, 1)).isZero();
    assertThat(dq).containsExactly(0, 0);
  }

  @Test
  void equalLogitsCostTheLogarithmOfTheNumberOfClasses() {
    double[] dq = new double[4];
    assertThat(cost(new CrossEntropy(), new double[] {3, 3, 3, 3}, new double[] {2}, dq, 1))
        .isCloseTo(Math.log(4), within(1e-15));
  }

  @Test
  void anEmptyBatchCostsNothing() {
    assertThat(Losses.names())
        .allSatisfy(
            name ->
                assertThat(
                        Losses.of(name)
                            .evaluate(MATH, new double[0], new double[0], new double[0], 0, 3, 3))
                    .isZero());
  }

  @Test
  void aLabelOutsideTheClassesIsNamedWithItsRow() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new CrossEntropy()
                    .evaluate(MATH, new double[4], new double[] {0, 2}, new double[4], 2, 2, 1))
        .withMessage("row 1 of the targets is 2.0: expected a class index from 0 to 1");
  }

  @Test
  void targetsOfTheWrongWidthAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new MeanSquaredError()
                    .evaluate(MATH, new double[2], new double[3], new double[2], 1, 2, 3))
        .withMessage("mse: targets have 3 columns, expected 2, as many as the network has outputs");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new CrossEntropy()
                    .evaluate(MATH, new double[3], new double[2], new double[3], 1, 3, 2))
        .withMessage(
            "cross_entropy: targets have 2 columns, expected 1 (class indices) or 3 (probabilities)");
  }

  @Test
  void aTargetThatIsNoProbabilityIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                cost(
                    new BinaryCrossEntropy(),
                    new double[] {0, 0},
                    new double[] {1, 1.5},
                    new double[2],
                    2))
        .withMessage("row 1 of the targets holds 1.5: expected a probability from 0 to 1");
  }
}
