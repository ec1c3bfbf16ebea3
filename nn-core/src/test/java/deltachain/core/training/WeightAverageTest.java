package deltachain.core.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import deltachain.api.DType;
import deltachain.core.activation.Tanh;
import deltachain.core.data.Dataset;
import deltachain.core.lookup.fake.PlainBackend;
import deltachain.core.loss.HalfSquaredError;
import deltachain.core.network.Network;
import deltachain.core.optimizer.Sgd;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Averages that listen to a trainer. */
class WeightAverageTest {
  private static final Dataset DATA =
      Dataset.regression(
          new double[][] {{1, 2}, {-1, 0.5}, {0.3, -2}, {2, 1}, {-0.7, -0.1}},
          new double[][] {{1}, {-2}, {0.5}, {3}, {-1}});

  private static Network network() {
    return Network.inputs(2)
        .dense(3, new Tanh())
        .dense(1)
        .dtype(DType.FLOAT64)
        .build(new PlainBackend(1));
  }

  /** The first weight after each step and after each epoch. */
  private static final class Watch implements TrainingListener {
    private final Network network;
    private final List<Double> steps = new ArrayList<>();
    private final List<Double> epochs = new ArrayList<>();

    Watch(Network network) {
      this.network = network;
    }

    @Override
    public void onBatch(int epoch, int batch, int batches, double loss, int samples) {
      steps.add(first(network));
    }

    @Override
    public void onEpoch(Epoch epoch) {
      epochs.add(first(network));
    }
  }

  private static double first(Network network) {
    return network.parameters().get(0).value().toArray()[0];
  }

  private static Watch train(Network network, TrainingListener listener) {
    Watch watch = new Watch(network);
    new Trainer(network, new HalfSquaredError(), new Sgd(0.1))
        .batchSize(2)
        .epochs(6)
        .listener(watch)
        .listener(listener)
        .fit(DATA);
    return watch;
  }

  @Test
  void theMovingAverageTakesEveryStepIn() {
    Network network = network();
    try (WeightAverage average = WeightAverage.exponential(network, 0.8)) {
      Watch watch = train(network, average.afterEveryStep());
      assertThat(watch.steps).hasSize(18);
      double expected = watch.steps.get(0);
      for (double w : watch.steps.subList(1, 18)) {
        expected = 0.8 * expected + 0.2 * w;
      }
      average.swap();
      assertThat(first(network)).isCloseTo(expected, within(1e-14));
    }
  }

  @Test
  void theMeanTakesTheLateEpochsIn() {
    Network network = network();
    try (WeightAverage average = WeightAverage.uniform(network)) {
      Watch watch = train(network, average.afterEveryEpoch(4));
      double expected =
          watch.epochs.subList(3, 6).stream().mapToDouble(w -> w).average().orElseThrow();
      average.swap();
      assertThat(first(network)).isCloseTo(expected, within(1e-14));
    }
  }

  @Test
  void averagingDoesNotDisturbTraining() {
    Network network = network();
    try (WeightAverage average = WeightAverage.exponential(network, 0.8)) {
      Watch watched = train(network, average.afterEveryStep());
      Watch plain = train(network(), new TrainingListener() {});
      assertThat(watched.steps).isEqualTo(plain.steps);
    }
  }

  @Test
  void aMeanWithoutUpdatesCanNotBeSwappedIn() {
    Network network = network();
    try (WeightAverage average = WeightAverage.uniform(network)) {
      train(network, average.afterEveryEpoch(7));
      assertThatIllegalStateException()
          .isThrownBy(average::swap)
          .withMessage("nothing was averaged yet: call update after a step");
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1, 1.5, Double.NaN})
  void aDecayOutOfRangeIsRefused(double decay) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WeightAverage.exponential(network(), decay))
        .withMessage("decay " + decay + ": expected a number at least 0 and below 1");
  }
}
