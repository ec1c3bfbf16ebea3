package deltachain.core.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import deltachain.api.DType;
import deltachain.api.Optimizer;
import deltachain.core.activation.Tanh;
import deltachain.core.data.Dataset;
import deltachain.core.layer.Parameter;
import deltachain.core.lookup.fake.PlainBackend;
import deltachain.core.loss.HalfSquaredError;
import deltachain.core.network.Network;
import deltachain.core.optimizer.Adam;
import deltachain.core.optimizer.Rprop;
import deltachain.core.optimizer.Sgd;
import deltachain.core.random.SplitMix;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RateRangeTestTest {
  private static final int ROWS = 64;

  /** y = (2 x₁ − x₂) / deviation + noise, with x from N(0, deviation²). */
  private static Dataset plane(double deviation) {
    SplitMix random = new SplitMix(3);
    double[][] x = new double[ROWS][2];
    double[][] y = new double[ROWS][1];
    for (int i = 0; i < ROWS; i++) {
      x[i][0] = deviation * random.nextGaussian();
      x[i][1] = deviation * random.nextGaussian();
      y[i][0] = (2 * x[i][0] - x[i][1]) / deviation + 0.3 * random.nextGaussian();
    }
    return Dataset.regression(x, y);
  }

  private static Network line() {
    return Network.inputs(2).dense(1).dtype(DType.FLOAT64).seed(1).build(new PlainBackend(1));
  }

  private static Trainer trainer(Network network, Optimizer optimizer) {
    return new Trainer(network, new HalfSquaredError(), optimizer).batchSize(16);
  }

  private static RateCurve curve(Network network, Optimizer optimizer) {
    return trainer(network, optimizer).findRate(plane(1), new RateRangeTest());
  }

  /** Descent on ½ E[(w x)²] is stable up to the rate 2 / E[x²]. */
  @ParameterizedTest
  @CsvSource({"1, 0.02, 0.2", "10, 0.0002, 0.002"})
  void theSuggestionIsATenthOfWhatAParabolaBears(double deviation, double low, double high) {
    RateCurve curve = trainer(line(), new Sgd(1)).findRate(plane(deviation), new RateRangeTest());
    assertThat(curve.suggestion().orElseThrow()).isBetween(low, high);
    assertThat(curve.suggestion().orElseThrow()).isEqualTo(curve.lowest().rate() / 10);
  }

  @Test
  void trainingAtTheSuggestionLearns() {
    for (Optimizer any : List.of(new Sgd(1), new Adam(1))) {
      double rate = curve(line(), any).suggestion().orElseThrow();
      Optimizer optimizer = any instanceof Adam ? new Adam(rate) : new Sgd(rate);
      List<Epoch> history = trainer(line(), optimizer).epochs(50).fit(plane(1));
      assertThat(history.get(49).loss()).as("%s", optimizer).isLessThan(0.06);
    }
  }

  @Test
  void ratesRiseByOneFactorUntilTheLossExplodes() {
    List<RateCurve.Point> points = curve(line(), new Sgd(1)).points();
    assertThat(points.get(0).rate()).isEqualTo(1e-7);
    assertThat(points).hasSizeBetween(200, 299);
    double growth = Math.pow(1e8, 1.0 / 299);
    for (int t = 1; t < points.size(); t++) {
      double factor = points.get(t).rate() / points.get(t - 1).rate();
      assertThat(factor).isCloseTo(growth, within(1e-12));
    }
    RateCurve.Point last = points.get(points.size() - 1);
    RateCurve.Point lowest = curve(line(), new Sgd(1)).lowest();
    assertThat(last.smooth()).isBetween(lowest.smooth(), 4 * lowest.smooth());
    assertThat(last.rate()).isBetween(lowest.rate(), 9.0);
  }

  @ParameterizedTest
  @EnumSource
  void parametersAndRunningStatisticsAreLeftBitForBit(DType dtype) {
    Network network =
        Network.inputs(2)
            .dense(4)
            .batchNorm()
            .activation(new Tanh())
            .dropout(0.5)
            .dense(1)
            .dtype(dtype)
            .build(new PlainBackend(1));
    List<double[]> before = values(network);
    curve(network, new Adam(1));
    assertThat(values(network)).usingRecursiveComparison().isEqualTo(before);
  }

  private static List<double[]> values(Network network) {
    return Stream.concat(network.parameters().stream(), network.statistics().stream())
        .map(Parameter::value)
        .map(tensor -> tensor.toArray())
        .toList();
  }

  @Test
  void theSameSeedGivesTheSameCurve() {
    assertThat(curve(line(), new Adam(1))).isEqualTo(curve(line(), new Adam(0.5)));
    assertThat(trainer(line(), new Adam(1)).seed(1).findRate(plane(1), new RateRangeTest()))
        .isNotEqualTo(curve(line(), new Adam(1)));
  }

  @Test
  void aLossThatNeverFallsHasNoSuggestion() {
    RateRangeTest high = new RateRangeTest(1000, 1e6, 20);
    assertThat(trainer(line(), new Sgd(1)).findRate(plane(1), high).suggestion()).isEmpty();
  }

  @Test
  void aLossThatIsNotFiniteToBeginWithIsAnError() {
    Dataset infinite = Dataset.regression(new double[][] {{1e200, 1e201}}, new double[][] {{0}});
    Network network = line();
    List<double[]> before = values(network);
    assertThatThrownBy(
            () -> trainer(network, new Sgd(1)).batchSize(1).findRate(infinite, new RateRangeTest()))
        .isInstanceOf(DivergedException.class)
        .hasMessageContaining("the loss became Infinity in epoch 1, batch 1 of 1");
    assertThat(values(network)).usingRecursiveComparison().isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 1", "2, 1", "NaN, 1", "1e-3, Infinity"})
  void ratesThatDoNotRiseAreRefused(double lowest, double highest) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RateRangeTest(lowest, highest, 10))
        .withMessage(
            "learning rates from "
                + lowest
                + " to "
                + highest
                + ": expected 0 < lowest < highest, both finite");
  }

  @Test
  void whatItCannotTestIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RateRangeTest(1e-3, 1, 1))
        .withMessage("steps 1: expected at least 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> curve(line(), new Rprop(0.1)))
        .withMessageStartingWith("rprop sets its step sizes itself");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> trainer(line(), new Sgd(1)).batchSize(65).findRate(plane(1), new RateRangeTest()))
        .withMessage("batch size 65 is more than the 64 rows of training data: choose at most 64");
  }
}
