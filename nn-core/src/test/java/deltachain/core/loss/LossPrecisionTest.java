package deltachain.core.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import deltachain.api.Loss;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** float32 agrees with float64, and extreme outputs have finite costs and gradients in both. */
class LossPrecisionTest {

  static Stream<String> losses() {
    return Stream.concat(
        Losses.names().stream(),
        Stream.of(
            "bce_with_logits(pos_weight=[0.5 2 1])",
            "cross_entropy(label_smoothing=0.1, class_weights=[0.5 2 1])",
            "poisson_nll(log_input=false, full=true)",
            "focal(gamma=0)",
            "mse(reduction=sum)"));
  }

  @ParameterizedTest
  @MethodSource("losses")
  void float32StaysCloseToFloat64(String text) {
    Loss loss = Losses.of(text);
    for (double size : new double[] {0.01, 1, 10}) {
      Batch batch = Batch.of(text, 16, 3, size, 23);
      double[] narrow = new double[batch.q().length];
      double cost = batch.cost(loss);
      assertThat(batch.cost32(loss, narrow))
          .as("%s at size %s", text, size)
          .isCloseTo(cost, within(2e-6 * Math.abs(cost)));
      double[] gradient = batch.gradient(loss);
      double norm = Math.sqrt(Arrays.stream(gradient).map(g -> g * g).sum());
      assertThat(narrow)
          .as("%s at size %s", text, size)
          .containsExactly(gradient, within(2e-6 * norm));
      assertThat(batch.denominator32(loss)).isCloseTo(batch.denominator(loss), within(1e-6));
    }
  }

  @ParameterizedTest
  @MethodSource("losses")
  void outputsOfAThousandStayFinite(String text) {
    boolean overflows = text.equals("poisson_nll");
    Batch batch = Batch.of(text, 16, 3, overflows ? 80 : 1000, 29);
    double[] narrow = new double[batch.q().length];
    Loss loss = Losses.of(text);
    assertThat(batch.cost(loss)).isFinite().isPositive();
    assertThat(batch.cost32(loss, narrow)).isFinite().isPositive();
    assertThat(Arrays.stream(batch.gradient(loss))).allMatch(Double::isFinite);
    assertThat(Arrays.stream(narrow)).allMatch(Double::isFinite);
  }

  @Test
  void probabilitiesOfZeroAndOneHaveClampedLogarithmsAndSteepSlopes() {
    Batch batch = new Batch(new double[] {0, 1, 0, 1}, new double[] {1, 0, 0, 1}, 4);
    double[] narrow = new double[4];
    assertThat(batch.cost(new BinaryCrossEntropy())).isEqualTo(50);
    assertThat(batch.cost32(new BinaryCrossEntropy(), narrow)).isEqualTo(50);
    double steep = 1 / (4 * (double) 1e-12f);
    double[] expected = {-steep, steep, 0, 0};
    assertThat(batch.gradient(new BinaryCrossEntropy())).containsExactly(expected, within(1.0));
    assertThat(narrow).containsExactly(expected, within(1e5));
  }

  @Test
  void aTargetOfZeroCostsNothingWhateverItsLogProbability() {
    Batch batch = new Batch(new double[] {Double.NEGATIVE_INFINITY, 0}, new double[] {0, 1}, 1);
    double[] narrow = new double[2];
    assertThat(batch.cost(new KullbackLeibler())).isZero();
    assertThat(batch.cost32(new KullbackLeibler(), narrow)).isZero();
    assertThat(batch.gradient(new KullbackLeibler()))
        .containsExactly(new double[] {0, -1}, within(0d));
    Batch logarithms = new Batch(batch.q(), new double[] {Double.NEGATIVE_INFINITY, 0}, 1);
    assertThat(logarithms.cost(new KullbackLeibler(true, Reduction.SUM))).isZero();
  }

  @Test
  void aRateOfZeroHasAFiniteCost() {
    Batch batch = new Batch(new double[] {0, 0}, new double[] {0, 3}, 2);
    Loss loss = Losses.of("poisson_nll(log_input=false, reduction=sum)");
    assertThat(batch.cost(loss)).isCloseTo(-3 * Math.log(1e-8), within(1e-12));
    assertThat(batch.gradient(loss)).containsExactly(new double[] {1, 1 - 3e8}, within(1e-3));
  }

  @Test
  void aRowOfZerosHasDistanceOneAndNoSlope() {
    for (double[] q : List.of(new double[] {0, 0}, new double[] {3, -4})) {
      for (double[] y : List.of(new double[] {0, 0}, new double[] {1, 2})) {
        Batch batch = new Batch(q.clone(), y, 1);
        boolean zero = q[0] == 0 || y[0] == 0;
        assertThat(batch.cost(new CosineDistance()))
            .isCloseTo(zero ? 1 : 1 + 1 / Math.sqrt(5), within(1e-15));
        if (zero) {
          assertThat(batch.gradient(new CosineDistance())).containsOnly(0);
        }
      }
    }
  }

  @Test
  void theCosineDoesNotDependOnTheLengthOfARow() {
    for (double length : new double[] {1e-200, 1e-30, 1, 1e30, 1e200}) {
      Batch batch =
          new Batch(
              new double[] {3 * length, 4 * length}, new double[] {4 / length, 3 / length}, 1);
      assertThat(batch.cost(new CosineDistance())).isCloseTo(0.04, within(1e-15));
      assertThat(batch.gradient(new CosineDistance())[0])
          .isCloseTo((0.96 * 0.6 - 0.8) / (5 * length), within(1e-15 / length));
    }
  }

  @Test
  void aNumberThatIsNotOneReachesTheCost() {
    for (String name : Losses.names()) {
      Batch batch = Batch.of(name, 2, 3, 1, 31);
      Arrays.fill(batch.q(), Double.NaN);
      assertThat(batch.cost(Losses.of(name))).as(name).isNaN();
    }
  }
}
