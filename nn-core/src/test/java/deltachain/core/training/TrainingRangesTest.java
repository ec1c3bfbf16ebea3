package deltachain.core.training;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import deltachain.core.data.Dataset;
import deltachain.core.lookup.fake.PlainBackend;
import deltachain.core.loss.HalfSquaredError;
import deltachain.core.network.Network;
import deltachain.core.optimizer.Sgd;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Settings of training are refused when they are made, with the legal range. */
class TrainingRangesTest {
  private static final double INFINITY = Double.POSITIVE_INFINITY;
  private static final Recipe RECIPE = new Recipe(new Sgd(1));
  private static final Dataset DATA =
      Dataset.regression(new double[][] {{1}, {2}}, new double[][] {{1}, {2}});

  private static Network network() {
    return Network.inputs(1).dense(1).build(new PlainBackend(1));
  }

  private static Trainer trainer() {
    return new Trainer(network(), new HalfSquaredError(), new Sgd(1));
  }

  private static FullBatch fullBatch(double l2) {
    return new FullBatch(network(), new HalfSquaredError(), DATA, l2);
  }

  private static Stream<Arguments> illegal() {
    return Stream.of(
        refused(() -> Clipping.byNorm(0), "largest gradient norm 0.0: expected a number > 0"),
        refused(() -> Clipping.byNorm(-1), "largest gradient norm -1.0: expected a number > 0"),
        refused(
            () -> Clipping.byNorm(Double.NaN), "largest gradient norm NaN: expected a number > 0"),
        refused(() -> Clipping.byValue(0), "largest derivative 0.0: expected a number > 0"),
        refused(
            () -> Clipping.byValue(Double.NaN), "largest derivative NaN: expected a number > 0"),
        refused(
            () -> Clipping.byValue(INFINITY), "largest derivative Infinity: expected a number > 0"),
        refused(() -> RECIPE.withMicroBatch(0), "micro-batch size 0: expected at least 1"),
        refused(
            () -> RECIPE.withMaxNorm(0),
            "largest norm of a unit's weights 0.0: expected a number > 0"),
        refused(
            () -> RECIPE.withMaxNorm(Double.NaN),
            "largest norm of a unit's weights NaN: expected a number > 0"),
        refused(
            () -> RECIPE.withLayerRate(2, -0.5),
            "rate factor -0.5 of layer 2: expected a number ≥ 0"),
        refused(
            () -> RECIPE.withLayerRate(0, INFINITY),
            "rate factor Infinity of layer 0: expected a number ≥ 0"),
        refused(
            () -> trainer().recipe(RECIPE.withLayerRate(1, 2)).batchSize(1).fit(DATA),
            "a rate factor for layer 1, but those with parameters are [0]"),
        refused(() -> trainer().epochs(-1), "epochs -1: expected at least 0"),
        refused(() -> trainer().batchSize(0), "batch size 0: expected at least 1"),
        refused(
            () -> trainer().maxGradientNorm(0), "largest gradient norm 0.0: expected a number > 0"),
        refused(
            () -> trainer().batchSize(1).fit(DATA.select(new int[0])),
            "the data have no rows: there is nothing to train on"),
        refused(
            () -> new TrainingStep(network(), new HalfSquaredError(), new Sgd(1), 0),
            "a batch of 0 rows: expected at least 1"),
        refused(() -> fullBatch(-1), "L2 penalty -1.0: expected a number ≥ 0"),
        refused(() -> fullBatch(Double.NaN), "L2 penalty NaN: expected a number ≥ 0"),
        refused(
            () -> new FullBatch(network(), new HalfSquaredError(), DATA.select(new int[0]), 0),
            "a batch of 0 rows: expected at least 1"),
        refused(
            () -> new Recipe(new Sgd(1), RECIPE.schedule(), Clipping.none(), 0, Map.of(), 1),
            "micro-batch size 0: expected at least 1"));
  }

  private static Arguments refused(ThrowingCallable making, String message) {
    return Arguments.of(message, making);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("illegal")
  void whatIsOutOfRangeIsRefused(String message, ThrowingCallable making) {
    assertThatIllegalArgumentException().isThrownBy(making).withMessage(message);
  }
}
