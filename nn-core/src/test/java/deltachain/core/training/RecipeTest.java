package deltachain.core.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import deltachain.api.DType;
import deltachain.core.activation.Tanh;
import deltachain.core.data.Dataset;
import deltachain.core.lookup.fake.PlainBackend;
import deltachain.core.loss.HalfSquaredError;
import deltachain.core.network.Network;
import deltachain.core.optimizer.Adam;
import deltachain.core.optimizer.Lbfgs;
import deltachain.core.optimizer.Minimum;
import deltachain.core.optimizer.Sgd;
import deltachain.core.schedule.Exponential;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RecipeTest {
  private static final double[][] X = {{1, 2}, {-1, 0.5}, {0.3, -2}, {2, 1}, {-0.7, -0.1}};
  private static final Dataset DATA =
      Dataset.regression(X, new double[][] {{1}, {-2}, {0.5}, {3}, {-1}});
  private static final int[] ROWS = {0, 1, 2, 3, 4};

  private static Network network() {
    return Network.inputs(2)
        .dense(3, new Tanh())
        .dense(1)
        .dtype(DType.FLOAT64)
        .build(new PlainBackend(1));
  }

  private static double[] weights(Network network) {
    return network.parameters().stream()
        .flatMapToDouble(p -> Arrays.stream(p.value().toArray()))
        .toArray();
  }

  private static double[] after(Recipe recipe, int steps) {
    Network network = network();
    try (TrainingStep step = new TrainingStep(network, new HalfSquaredError(), recipe, 5)) {
      for (int t = 0; t < steps; t++) {
        step.run(DATA.x(), DATA.y(), ROWS, 0, 5);
      }
    }
    return weights(network);
  }

  @Test
  void microBatchesGiveTheUpdateOfTheWholeBatch() {
    double[] whole = after(new Recipe(new Adam(0.1)), 10);
    for (int rows = 1; rows < 5; rows++) {
      double[] parts = after(new Recipe(new Adam(0.1)).withMicroBatch(rows), 10);
      assertThat(parts).containsExactly(whole, within(1e-9));
    }
  }

  @Test
  void aFrozenLayerStaysAndAnotherMovesByItsFactor() {
    double[] before = weights(network());
    double[] plain = after(new Recipe(new Sgd(0.1)), 1);
    double[] changed = after(new Recipe(new Sgd(0.1)).withLayerRate(0, 0).withLayerRate(2, 0.5), 1);
    for (int i = 0; i < before.length; i++) {
      double expected = i < 9 ? before[i] : before[i] + 0.5 * (plain[i] - before[i]);
      assertThat(changed[i]).isCloseTo(expected, within(1e-15));
    }
  }

  @Test
  void aRateForALayerWithoutParametersIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> after(new Recipe(new Sgd(1)).withLayerRate(1, 0.5), 1))
        .withMessage("a rate factor for layer 1, but those with parameters are [0, 2]");
  }

  @Test
  void theIncomingWeightsOfAUnitStayWithinTheirBound() {
    double[] w = after(new Recipe(new Sgd(0.5)).withMaxNorm(0.3), 3);
    for (int unit = 0; unit < 3; unit++) {
      assertThat(Math.hypot(w[2 * unit], w[2 * unit + 1])).isLessThanOrEqualTo(0.3 + 1e-15);
    }
  }

  @Test
  void theScheduleSetsTheRateOfEachStepAndOfEachEpoch() {
    double[] before = weights(network());
    double[] once = after(new Recipe(new Sgd(0.1)).withSchedule(new Exponential(0.1, 0.5)), 1);
    double[] half = after(new Recipe(new Sgd(0.1)).withSchedule(new Exponential(0.05, 1)), 1);
    for (int i = 0; i < before.length; i++) {
      assertThat(half[i] - before[i]).isCloseTo(0.5 * (once[i] - before[i]), within(1e-15));
    }
    Network network = network();
    new Trainer(network, new HalfSquaredError(), new Sgd(0.1))
        .epochSchedule(new Exponential(0.1, 1e-300))
        .batchSize(5)
        .epochs(4)
        .fit(DATA);
    assertThat(weights(network)).containsExactly(once, within(1e-12));
  }

  @Test
  void averagesFollowTheirFormulasAndSwapBack() {
    Network network = network();
    try (WeightAverage moving = WeightAverage.exponential(network, 0.75);
        WeightAverage mean = WeightAverage.uniform(network)) {
      double ema = 0;
      double sum = 0;
      for (int n = 1; n <= 5; n++) {
        double w = n * n;
        network.parameters().get(0).value().write(0, new double[] {w}, 0, 1);
        ema = n == 1 ? w : 0.75 * ema + 0.25 * w;
        sum += w;
        moving.update();
        mean.update();
      }
      double[] last = weights(network);
      moving.swap();
      assertThat(weights(network)[0]).isCloseTo(ema, within(1e-12));
      moving.swap();
      mean.swap();
      assertThat(weights(network)[0]).isCloseTo(sum / 5, within(1e-12));
      mean.swap();
      assertThat(weights(network)).isEqualTo(last);
    }
  }

  @Test
  void ridgeRegressionReachesTheSolutionOfItsNormalEquations() {
    Network network = Network.inputs(2).dense(1).dtype(DType.FLOAT64).build(new PlainBackend(1));
    try (FullBatch cost = new FullBatch(network, new HalfSquaredError(), DATA, 0.1)) {
      Minimum minimum = cost.minimise(new Lbfgs());
      assertThat(minimum.converged()).isTrue();
      assertThat(minimum.iterations()).isLessThan(20);
    }
    double[] w = weights(network);
    double[] gradient = new double[3];
    for (int i = 0; i < 5; i++) {
      double error = w[0] * X[i][0] + w[1] * X[i][1] + w[2] - DATA.y().doubles()[i];
      gradient[0] += error * X[i][0] / 5;
      gradient[1] += error * X[i][1] / 5;
      gradient[2] += error / 5;
    }
    assertThat(gradient[0] + 0.1 * w[0]).isCloseTo(0, within(1e-8));
    assertThat(gradient[1] + 0.1 * w[1]).isCloseTo(0, within(1e-8));
    assertThat(gradient[2]).isCloseTo(0, within(1e-8));
  }

  @Test
  void lbfgsFindsTheMinimumOfRosenbrocksValley() {
    double[] x = {-1.2, 1};
    Minimum minimum =
        new Lbfgs()
            .minimise(
                (at, g) -> {
                  double valley = at[1] - at[0] * at[0];
                  g[0] = -2 * (1 - at[0]) - 400 * at[0] * valley;
                  g[1] = 200 * valley;
                  return Math.pow(1 - at[0], 2) + 100 * valley * valley;
                },
                x);
    assertThat(minimum.converged()).as("%s", minimum).isTrue();
    assertThat(minimum.iterations()).isLessThan(60);
    assertThat(x).containsExactly(new double[] {1, 1}, within(1e-8));
  }
}
