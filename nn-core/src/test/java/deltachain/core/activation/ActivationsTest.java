package deltachain.core.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import deltachain.api.Activation;
import deltachain.api.Elementary;
import deltachain.core.lookup.fake.PlainBackend;
import org.junit.jupiter.api.Test;

class ActivationsTest {
  private static final Elementary MATH = new PlainBackend(1).elementary();

  @Test
  void everyNameComesBackFromWhatItNames() {
    assertThat(Activations.names())
        .hasSize(27)
        .allSatisfy(
            name ->
                assertThat(Activations.of(Activations.of(name).name()).name())
                    .isEqualTo(Activations.of(name).name()));
  }

  @Test
  void aParameterStandsInParentheses() {
    assertThat(Activations.of("leaky_relu(0.2)").name()).isEqualTo("leaky_relu(0.2)");
  }

  @Test
  void anAliasNamesTheSame() {
    assertThat(Activations.of("swish").name()).isEqualTo("silu");
    assertThat(Activations.of("hard_tanh(-2, 2)").name())
        .isEqualTo(Activations.of("hardtanh(-2,2)").name());
  }

  @Test
  void float32StaysCloseToFloat64() {
    for (String name : Activations.names()) {
      Activation activation = Activations.of(name);
      for (float x = -20; x <= 20; x += 0.03125f) {
        float[] narrow = {x, 0.5f};
        double[] wide = {x, 0.5};
        activation.forward(MATH, narrow, narrow, 0, 1, 2);
        activation.forward(MATH, wide, wide, 0, 1, 2);
        assertThat((double) narrow[0])
            .as("%s at %s", name, x)
            .isCloseTo(wide[0], within(2e-6 * Math.abs(wide[0]) + Float.MIN_NORMAL));
      }
    }
  }

  @Test
  void largeArgumentsStayFinite() {
    for (String name : Activations.names()) {
      if (name.equals("exponential")) {
        continue;
      }
      Activation activation = Activations.of(name);
      for (float x : new float[] {-750, -100, 100, 750}) {
        float[] p = {x, x};
        float[] q = new float[2];
        float[] delta = new float[2];
        activation.forward(MATH, p, q, 0, 1, 2);
        activation.backward(MATH, p, q, new float[] {1, 1}, delta, 0, 1, 2);
        assertThat(Float.isFinite(q[0])).as("%s at %s", name, x).isTrue();
        assertThat(Float.isFinite(delta[0])).as("%s'(%s)", name, x).isTrue();
      }
    }
  }

  @Test
  void parametersOutOfRangeAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Activations.of("elu(-1)"))
        .withMessage("elu alpha -1.0: expected a finite number > 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Activations.of("softplus(0)"))
        .withMessage("softplus beta 0.0: expected a finite number > 0");
    assertThatIllegalArgumentException().isThrownBy(() -> Activations.of("hardtanh(1,-1)"));
  }

  @Test
  void whatCannotBeIsRefusedWithAReason() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Activations.of("rleu"))
        .withMessageContaining("unknown activation 'rleu' (did you mean 'relu'?); known: ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Activations.of("leaky_relu(2)"))
        .withMessage("leaky_relu slope 2.0: expected 0 < slope ≤ 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Activations.of("leaky_relu(x)"))
        .withMessage("activation 'leaky_relu(x)': 'x' is not a number");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Activations.of("relu(2)"))
        .withMessage("activation 'relu' takes no parameters, but has 1");
  }
}
