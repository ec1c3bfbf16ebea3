package deltachain.bench.compare;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deltachain.bench.engine.Training;
import deltachain.bench.step.Workload;
import deltachain.core.lookup.Backends;
import deltachain.core.loss.CrossEntropy;
import deltachain.core.network.Network;
import deltachain.core.optimizer.Optimizers;
import deltachain.core.training.TrainingStep;
import deltachain.spi.HeapTensor;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LossCurveTest {
  @ParameterizedTest
  @CsvSource({"S, sgd", "S, adam", "M, sgd", "M, adam", "M1, sgd", "M1, adam"})
  void theBackendsDoTheSameWork(Workload workload, String optimizer) {
    LossCurve expected = curve("vector", workload, optimizer, Training.LEARNING_RATE);

    assertThatCode(
            () -> expected.requireSame(curve("ejml", workload, optimizer, Training.LEARNING_RATE)))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({"S, sgd", "S, adam", "M, sgd", "M, adam", "M1, sgd", "M1, adam"})
  void aRateThatIsTwoPercentTooLargeIsOtherWork(Workload workload, String optimizer) {
    LossCurve expected = curve("vector", workload, optimizer, Training.LEARNING_RATE);

    assertThatThrownBy(
            () ->
                expected.requireSame(
                    curve("vector", workload, optimizer, 1.02 * Training.LEARNING_RATE)))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("other work: the cost of step");
  }

  @Test
  void aCurveThatEndsEarlyOrIsNoNumberIsOtherWork() {
    LossCurve expected = LossCurve.of("3 2 1");

    assertThatThrownBy(() -> expected.requireSame(LossCurve.of("3 2")))
        .hasMessageContaining("step 3 is missing");
    assertThatThrownBy(() -> expected.requireSame(LossCurve.of("3 NaN 1")))
        .hasMessageContaining("step 2 is NaN");
  }

  private static LossCurve curve(String backend, Workload workload, String optimizer, double rate) {
    try (Network network = workload.problem().network(Backends.choose(backend));
        TrainingStep step =
            new TrainingStep(
                network,
                new CrossEntropy(),
                Optimizers.of(optimizer, rate),
                workload.problem().batch())) {
      HeapTensor x = workload.problem().x();
      HeapTensor y = workload.problem().y();
      int[] rows = IntStream.range(0, x.rows()).toArray();
      return new LossCurve(
          IntStream.range(0, LossCurve.STEPS)
              .mapToDouble(i -> step.run(x, y, rows, 0, rows.length))
              .toArray());
    }
  }
}
