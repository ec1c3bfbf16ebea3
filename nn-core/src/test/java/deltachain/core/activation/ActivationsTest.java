package deltachain.core.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ActivationsTest {

  @Test
  void everyNameComesBackFromWhatItNames() {
    assertThat(Activations.names())
        .hasSize(7)
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
