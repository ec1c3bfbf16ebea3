package deltachain.core.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import deltachain.api.Activation;
import deltachain.api.Elementary;
import deltachain.core.lookup.fake.PlainBackend;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActivationsTest {
  private static final Elementary MATH = new PlainBackend(1).elementary();

  @Test
  void everyNameComesBackFromWhatItNames() {
    assertThat(Activations.names())
        .hasSizeGreaterThanOrEqualTo(27)
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
  void slopesInFloat32StayCloseToThoseInFloat64() {
    for (String name : Activations.names()) {
      Activation activation = Activations.of(name);
      for (float x = -20; x <= 20; x += 0.03125f) {
        float[] narrow = {x, 0.5f};
        double[] wide = {x, 0.5};
        float[] delta = new float[2];
        double[] expected = new double[2];
        backward(activation, narrow, new float[2], delta);
        backward(activation, wide, new double[2], expected);
        double size = Math.max(1, Math.abs(expected[0]));
        assertThat((double) delta[0])
            .as("%s' at %s", name, x)
            .isCloseTo(expected[0], within(2e-6 * size));
      }
    }
  }

  private static void backward(Activation activation, float[] p, float[] q, float[] delta) {
    activation.forward(MATH, p, q, 0, 1, 2);
    activation.backward(MATH, p, q, new float[] {1, 0.25f}, delta, 0, 1, 2);
  }

  private static void backward(Activation activation, double[] p, double[] q, double[] delta) {
    activation.forward(MATH, p, q, 0, 1, 2);
    activation.backward(MATH, p, q, new double[] {1, 0.25}, delta, 0, 1, 2);
  }

  /** e^p leaves float32 at 88.8 and float64 at 709.8: there infinity is right. */
  private static boolean overflows(String name, double p, double largest) {
    return name.equals("exponential") && p > Math.log(largest);
  }

  @ParameterizedTest
  @ValueSource(floats = {36, 80, 88, 100, 104, 750, 1e4f, 1e10f, 1e19f, 2e19f, 1e30f, 3e38f})
  void largeArgumentsStayFiniteInFloat32(float size) {
    for (String name : Activations.names()) {
      for (float x : new float[] {-size, size}) {
        float[] q = new float[2];
        float[] delta = new float[2];
        backward(Activations.of(name), new float[] {x, 0.5f}, q, delta);
        if (!overflows(name, x, Float.MAX_VALUE)) {
          assertThat(q[0]).as("%s at %s", name, x).isFinite();
          assertThat(delta[0]).as("%s'(%s)", name, x).isFinite();
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {36, 100, 709, 750, 1e10, 1e100, 1e154, 2e154, 1e300, 1.7e308})
  void largeArgumentsStayFiniteInFloat64(double size) {
    for (String name : Activations.names()) {
      for (double x : new double[] {-size, size}) {
        double[] q = new double[2];
        double[] delta = new double[2];
        backward(Activations.of(name), new double[] {x, 0.5}, q, delta);
        if (!overflows(name, x, Double.MAX_VALUE)) {
          assertThat(q[0]).as("%s at %s", name, x).isFinite();
          assertThat(delta[0]).as("%s'(%s)", name, x).isFinite();
        }
      }
    }
  }

  private static Stream<String> illegal() {
    return Stream.of(
        "leaky_relu(0): leaky_relu slope 0.0: expected 0 < slope ≤ 1",
        "leaky_relu(1.5): leaky_relu slope 1.5: expected 0 < slope ≤ 1",
        "elu(0): elu alpha 0.0: expected a finite number > 0",
        "celu(-1): celu alpha -1.0: expected a finite number > 0",
        "softplus(Infinity): softplus beta Infinity: expected a finite number > 0",
        "squareplus(0): squareplus b 0.0: expected a finite number > 0",
        "hardtanh(1,1): hardtanh high 1.0: expected a number greater than its low end",
        "hardshrink(-1): hardshrink lambda -1.0: expected a finite number ≥ 0",
        "softshrink(NaN): softshrink lambda NaN: expected a finite number ≥ 0",
        "sine(0): sine omega 0.0: expected a finite number > 0");
  }

  @ParameterizedTest
  @MethodSource("illegal")
  void everyParameterIsRefusedOutOfItsRange(String nameAndMessage) {
    String[] parts = nameAndMessage.split(": ", 2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Activations.of(parts[0]))
        .withMessage(parts[1]);
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
