package deltachain.core.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import deltachain.api.Optimizer;
import deltachain.core.range.Ranged;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OptimizersTest {

  @Test
  void everyNameMakesAnOptimizerOfThatRate() {
    assertThat(Optimizers.names())
        .contains(
            "sgd",
            "momentum",
            "nesterov",
            "adam",
            "adamw",
            "amsgrad",
            "adamax",
            "nadam",
            "radam",
            "adabelief",
            "lion",
            "rmsprop",
            "adagrad",
            "adadelta",
            "rprop");
    assertThat(Optimizers.names())
        .allSatisfy(name -> assertThat(Optimizers.of(name, 0.25).learningRate()).isEqualTo(0.25));
  }

  @Test
  void aMisspeltNameIsAnsweredWithASuggestion() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Optimizers.of("adma", 0.1))
        .withMessageStartingWith("unknown optimizer 'adma' (did you mean 'adam'?); known: ")
        .withMessageContaining(" adam, adamax, adamw, amsgrad, lion, ");
  }

  @Test
  void illegalSettingsAreRefusedWithTheLegalRange() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Sgd(0))
        .withMessage("learning rate 0.0: expected a number > 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Sgd(0.1).withMomentum(1.5))
        .withMessage("momentum 1.5: expected a number at least 0 and below 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Adam(Double.NaN))
        .withMessage("learning rate NaN: expected a number > 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Adam(0.1, 0.9, 1, 1e-8, 0))
        .withMessage("beta2 1.0: expected a number at least 0 and below 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Sgd(0.1, 0, 0, 0, true))
        .withMessageContaining("expected momentum > 0 and dampening 0");
  }

  private static Stream<Arguments> illegal() {
    return Stream.of(
        refused(() -> new AdamW(new Adam(0.1), -1), "weight decay -1.0: expected a number ≥ 0"),
        refused(
            () -> new AmsGrad(0.1, 1, 0.9, 1e-8),
            "beta1 1.0: expected a number at least 0 and below 1"),
        refused(() -> new Adamax(0.1, 0.9, 0.9, 0), "epsilon 0.0: expected a number > 0"),
        refused(
            () -> new NAdam(0.1, 0.9, 0.9, 1e-8, -1), "momentum decay -1.0: expected a number ≥ 0"),
        refused(
            () -> new RAdam(0.1, 0.9, 1, 1e-8),
            "beta2 1.0: expected a number at least 0 and below 1"),
        refused(() -> new AdaBelief(-1), "learning rate -1.0: expected a number > 0"),
        refused(
            () -> new Lion(0.1, 0.9, 1.5), "beta2 1.5: expected a number at least 0 and below 1"),
        refused(
            () -> new RmsProp(0.1, 0.9, 1e-8, 1.5, false),
            "momentum 1.5: expected a number at least 0 and below 1"),
        refused(
            () -> new Adagrad(0.1, 0, -1, 1e-8), "initial accumulator -1.0: expected a number ≥ 0"),
        refused(
            () -> new Adadelta(1, 1, 1e-6), "rho 1.0: expected a number at least 0 and below 1"),
        refused(() -> new Rprop(0.1, 0.5, 1, 1e-6, 50), "grow 1.0: expected a number > 1"),
        refused(
            () -> new Rprop(0.1, 0.5, 2, 1, 0.5), "largest step size 0.5: expected a number ≥ 1.0"),
        refused(() -> new Penalised(new Sgd(1), -1, 0), "L1 penalty -1.0: expected a number ≥ 0"),
        refused(() -> new Decoupled(new Sgd(1), -1), "weight decay -1.0: expected a number ≥ 0"));
  }

  private static Arguments refused(ThrowingCallable making, String message) {
    return Arguments.of(message, making);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("illegal")
  void everyOptimizerRefusesWhatIsOutOfRange(String message, ThrowingCallable making) {
    assertThatIllegalArgumentException().isThrownBy(making).withMessage(message);
  }

  private static Set<String> names() {
    return Optimizers.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyNumberOfEveryOptimizerHasARange(String name) {
    Record optimizer = (Record) Optimizers.of(name, 0.1);
    assertThat(Ranged.requireRefusals(optimizer)).isPositive();
    for (String share : List.of("momentum", "beta1", "beta2", "alpha", "rho", "shrink")) {
      Ranged.requireRefusal(optimizer, share, 1);
      Ranged.requireRefusal(optimizer, share, 1.5);
    }
    Ranged.requireRefusal(optimizer, "learningRate", 0);
    Ranged.requireRefusal(optimizer, "epsilon", 0);
  }

  private static Stream<Arguments> illegalSearches() {
    return Stream.of(
        refused(() -> new Lbfgs(0, 10, 1e-9), "memory 0: expected at least 1 step"),
        refused(() -> new Lbfgs(10, -1, 1e-9), "iterations -1: expected at least 0"),
        refused(() -> new Lbfgs(10, 10, 0), "tolerance 0.0: expected a number > 0"),
        refused(() -> new Lbfgs(10, 10, Double.NaN), "tolerance NaN: expected a number > 0"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("illegalSearches")
  void lbfgsRefusesWhatIsOutOfRange(String message, ThrowingCallable making) {
    assertThatIllegalArgumentException().isThrownBy(making).withMessage(message);
  }

  @ParameterizedTest
  @MethodSource("names")
  void whatIsRememberedOfADeadUnitStaysOutOfTheDenormals(String name) {
    Optimizer optimizer = Optimizers.of(name, 0.001);
    float[] w = {1};
    float[] g = {1e-6f};
    float[][] state = new float[optimizer.stateSize()][1];
    optimizer.update(w, g, state, 0, 1, 1, 0.001);
    g[0] = 0;
    for (int step = 2; step < 100_000; step++) {
      optimizer.update(w, g, state, 0, 1, step, 0.001);
    }
    for (float[] remembered : state) {
      assertThat(Math.abs(remembered[0])).matches(s -> s == 0 || s > Float.MIN_NORMAL / 0.001f);
    }
    assertThat(w[0]).isFinite();
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyOptimizerDescendsAParabola(String name) {
    double rate = Map.of("adadelta", 10.0, "adagrad", 0.5).getOrDefault(name, 0.03);
    Optimizer optimizer = Optimizers.of(name, rate);
    double[] w = {3, -2};
    double[][] state = new double[optimizer.stateSize()][2];
    for (int step = 1; step <= 2000; step++) {
      double[] g = {w[0] - 1, 4 * (w[1] - 1)};
      optimizer.update(w, g, state, 0, 2, step, optimizer.learningRate());
    }
    assertThat(w[0]).isCloseTo(1, within(0.1));
    assertThat(w[1]).isCloseTo(1, within(0.1));
  }
}
