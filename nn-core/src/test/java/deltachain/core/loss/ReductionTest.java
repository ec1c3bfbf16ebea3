package deltachain.core.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import deltachain.api.Loss;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the sum of a batch is divided by: reductions, ignored rows, sample weights. */
class ReductionTest {
  private static final double[] WEIGHTS = {0.5, 0, 2, 1, 3};

  private static String sum(String name) {
    return name + "(reduction=sum)";
  }

  @Test
  void everyLossHasItsSumAndItsMeans() {
    for (String name : Losses.names()) {
      Batch batch = Batch.of(name, 5, 3, 1, 41);
      double sum = batch.cost(Losses.of(sum(name)));
      boolean perRow =
          name.matches("cross_entropy|nll|multi_margin|cosine_distance|half_squared_error");
      assertThat(batch.cost(Losses.of(name + "(reduction=mean)")))
          .as(name)
          .isCloseTo(sum / (perRow ? 5 : 15), within(1e-14 * Math.abs(sum)));
      assertThat(batch.cost(Losses.of(name + "(reduction=batch_mean)")))
          .as(name)
          .isCloseTo(sum / 5, within(1e-14 * Math.abs(sum)));
    }
  }

  @Test
  void everyLossTakesSampleWeights() {
    for (String name : Losses.names()) {
      Batch batch = Batch.of(name, 5, 3, 1, 42);
      double sum = 0;
      for (int row = 0; row < 5; row++) {
        sum += WEIGHTS[row] * batch.rows(row, 1).cost(Losses.of(sum(name)));
      }
      Batch weighted = batch.withWeights(WEIGHTS);
      assertThat(weighted.cost(Losses.of("weighted(" + sum(name) + ")")))
          .as(name)
          .isCloseTo(sum, within(1e-14 * Math.abs(sum)));
      Loss mean = Losses.of("weighted(" + name + "(reduction=batch_mean))");
      assertThat(weighted.cost(mean)).as(name).isCloseTo(sum / 6.5, within(1e-14 * Math.abs(sum)));
      assertThat(weighted.gradient(mean))
          .as(name)
          .containsExactly(weighted.differences(mean), within(1e-8));
      Loss byCount = Losses.of("weighted(" + name + "(reduction=batch_mean), divide_by=count)");
      assertThat(weighted.cost(byCount)).as(name).isCloseTo(sum / 5, within(1e-14 * Math.abs(sum)));
      double[] narrow = new double[batch.q().length];
      assertThat(weighted.cost32(mean, narrow)).isCloseTo(sum / 6.5, within(2e-6 * Math.abs(sum)));
      assertThat(narrow).containsExactly(weighted.gradient(mean), within(2e-6));
    }
  }

  @Test
  void equalWeightsChangeNothing() {
    for (String name : Losses.names()) {
      Batch batch = Batch.of(name, 5, 3, 1, 43);
      Batch weighted = batch.withWeights(2, 2, 2, 2, 2);
      double cost = batch.cost(Losses.of(name));
      Loss loss = Losses.of("weighted(" + name + ")");
      assertThat(weighted.cost(loss)).as(name).isCloseTo(cost, within(1e-14 * Math.abs(cost)));
    }
  }

  @Test
  void elementsHaveWeightsOfTheirOwnWhereTheLossIsOneOfElements() {
    Batch batch = new Batch(new double[] {1, 2}, new double[] {0, 0, 3, 5}, 1);
    assertThat(batch.cost(new Weighted(new MeanAbsoluteError()))).isEqualTo(13.0 / 8);
    assertThat(batch.gradient(new Weighted(new MeanAbsoluteError())))
        .containsExactly(3.0 / 8, 5.0 / 8);
    assertThat(batch.cost(new Weighted(new MeanAbsoluteError()).dividedByCount())).isEqualTo(6.5);
  }

  @Test
  void blocksAreAsOneInWideRows() {
    Batch batch = Batch.of("mse", 3, 3000, 1, 44);
    double sum = 0;
    for (int i = 0; i < batch.q().length; i++) {
      double e = batch.q()[i] - batch.y()[i];
      sum += (1 + i / 3000) * e * e;
    }
    Loss loss = Losses.of("weighted(mse(reduction=sum))");
    assertThat(batch.withWeights(1, 2, 3).cost(loss)).isCloseTo(sum, within(1e-11 * sum));
  }

  @Test
  void classWeightsAreCountedByTheRowsThatCount() {
    Batch batch = new Batch(new double[] {0, 0, 0, 0, 0, 0}, new double[] {0, 1, 7}, 3);
    Loss loss = new CrossEntropy().withClassWeights(1, 3).withIgnoredIndex(7);
    assertThat(batch.denominator(loss)).isEqualTo(4);
    assertThat(batch.cost(loss)).isCloseTo(Math.log(2), within(1e-15));
    assertThat(batch.gradient(loss))
        .containsExactly(new double[] {-0.125, 0.125, 0.375, -0.375, 0, 0}, within(1e-15));
  }

  @ParameterizedTest
  @ValueSource(strings = {"cross_entropy(ignore_index=1)", "nll(ignore_index=1)"})
  void whereNoRowCountsTheCostIsZero(String text) {
    Batch batch = new Batch(new double[] {-1, -2}, new double[] {1}, 1);
    assertThat(batch.cost(Losses.of(text))).isZero();
    assertThat(batch.gradient(Losses.of(text))).containsOnly(0);
  }

  @Test
  void whereNoRowWeighsAnythingTheCostIsZero() {
    Batch batch = new Batch(new double[] {1, 2}, new double[] {3, 4}, 2).withWeights(0, 0);
    assertThat(batch.cost(new Weighted(new MeanSquaredError()))).isZero();
    assertThat(batch.gradient(new Weighted(new MeanSquaredError()))).containsOnly(0);
  }

  @Test
  void weightsAreFiniteAndNotNegative() {
    for (double weight : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
      Batch batch = new Batch(new double[2], new double[2], 2).withWeights(1, weight);
      Weighted loss = new Weighted(new MeanSquaredError());
      String message = "row 1 of the targets holds " + weight + ": expected a weight ≥ 0";
      assertThatIllegalArgumentException().isThrownBy(() -> batch.cost(loss)).withMessage(message);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> batch.denominator(loss))
          .withMessage(message);
    }
  }

  @Test
  void weightsThatAreMissingAreMissed() {
    Batch batch = new Batch(new double[6], new double[6], 2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> batch.cost(new Weighted(new MeanSquaredError())))
        .withMessage(
            "mse: targets have 2 columns and 1 of weights, expected 3, as many as the network has"
                + " outputs");
  }
}
