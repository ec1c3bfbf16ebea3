package deltachain.core.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class OptimizersTest {

  @Test
  void everyNameMakesAnOptimizerOfThatRate() {
    assertThat(Optimizers.names()).containsExactlyInAnyOrder("sgd", "momentum", "adam", "adamw");
    assertThat(Optimizers.names())
        .allSatisfy(name -> assertThat(Optimizers.of(name, 0.25).learningRate()).isEqualTo(0.25));
  }

  @Test
  void aMisspeltNameIsAnsweredWithASuggestion() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Optimizers.of("adma", 0.1))
        .withMessage(
            "unknown optimizer 'adma' (did you mean 'adam'?); known: adam, adamw, momentum, sgd");
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

  @Test
  void momentsOfADeadUnitStopAboveTheDenormals() {
    float[] w = {1};
    float[] g = {1e-6f};
    float[][] state = {{0}, {0}};
    Adam adam = new Adam(0.001);
    adam.update(w, g, state, 0, 1, 1, 0.001);
    g[0] = 0;
    for (int step = 2; step < 100_000; step++) {
      adam.update(w, g, state, 0, 1, step, 0.001);
    }
    assertThat(state[0][0]).isBetween(Float.MIN_NORMAL / 0.001f, 1e-30f);
    assertThat(state[1][0]).isBetween(Float.MIN_NORMAL / 0.001f, 1e-28f);
  }
}
