package deltachain.core.initializer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import deltachain.core.activation.Activations;
import deltachain.core.activation.Identity;
import deltachain.core.activation.LeakyReLU;
import deltachain.core.activation.ReLU;
import deltachain.core.activation.Sigmoid;
import deltachain.core.activation.Tanh;
import deltachain.core.random.SplitMix;
import java.util.Arrays;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Widths and variances for 256 inputs and 128 outputs. */
class InitializerTest {
  private static final int IN = 256;
  private static final int OUT = 128;

  private static double[] draw(Initializer initializer) {
    double[] values = new double[IN * OUT];
    initializer.fill(values, IN, OUT, new SplitMix(7));
    return values;
  }

  private static Initializer named(String name) {
    return switch (name) {
      case "fanIn" -> Initializer.fanIn();
      case "glorotUniform" -> Initializer.glorotUniform();
      case "glorotNormal" -> Initializer.glorotNormal();
      case "heUniform" -> Initializer.heUniform();
      case "heNormal" -> Initializer.heNormal();
      case "lecunUniform" -> Initializer.lecunUniform();
      case "lecunNormal" -> Initializer.lecunNormal();
      default -> throw new IllegalArgumentException(name);
    };
  }

  @ParameterizedTest
  @CsvSource({
    "fanIn, 0.0625",
    "glorotUniform, 0.125",
    "heUniform, 0.15309310892394862",
    "lecunUniform, 0.10825317547305482"
  })
  void uniformOnesFillTheirBounds(String name, double bound) {
    double[] values = draw(named(name));
    assertThat(Arrays.stream(values)).allMatch(w -> Math.abs(w) <= bound);
    assertThat(Arrays.stream(values).max().orElseThrow()).isGreaterThan(0.999 * bound);
    assertThat(deviation(values)).isCloseTo(bound / Math.sqrt(3), within(0.01 * bound));
  }

  @ParameterizedTest
  @CsvSource({
    "glorotNormal, 0.07216878364870323",
    "heNormal, 0.08838834764831845",
    "lecunNormal, 0.0625"
  })
  void normalOnesHaveTheirDeviation(String name, double deviation) {
    double[] values = draw(named(name));
    assertThat(deviation(values)).isCloseTo(deviation, within(0.02 * deviation));
    assertThat(Arrays.stream(values).average().orElseThrow())
        .isCloseTo(0, within(0.03 * deviation));
  }

  @Test
  void givenValuesAreTakenAsTheyAre() {
    double[] values = new double[2];
    Initializer.values(3, 4).fill(values, 2, 1, new SplitMix(0));
    assertThat(values).containsExactly(3, 4);
  }

  @Test
  void givenValuesOfTheWrongNumberAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Initializer.values(3, 4, 5).fill(new double[2], 2, 1, new SplitMix(0)))
        .withMessage("3 initial values for a layer with 2 inputs and 1 outputs: expected 2");
  }

  @Test
  void theGainIsTheActivations() {
    assertThat(Gain.before(new Identity())).isEqualTo(1);
    assertThat(Gain.before(new Sigmoid())).isEqualTo(1);
    assertThat(Gain.before(new Tanh())).isEqualTo(5.0 / 3);
    assertThat(Gain.before(new ReLU())).isEqualTo(Math.sqrt(2));
    assertThat(Gain.before(new LeakyReLU(0.2))).isCloseTo(Math.sqrt(2 / 1.04), within(1e-15));
  }

  /** √(gain² / fan): LeCun's for SELU, Glorot's for tanh, He's for ReLU and its kin. */
  @ParameterizedTest
  @CsvSource({
    "selu, 0.0625",
    "identity, 0.07216878364870323",
    "tanh, 0.12028130608117204",
    "relu, 0.08838834764831845",
    "leaky_relu(0.5), 0.07905694150420949",
    "gelu, 0.08838834764831845"
  })
  void whatFollowsAnActivationHasItsDeviation(String activation, double deviation) {
    double[] values = draw(Initializer.following(Activations.of(activation)));
    assertThat(deviation(values)).isCloseTo(deviation, within(0.02 * deviation));
  }

  @Test
  void sShapedActivationsFollowUniformNumbersAndReLUsNormalOnes() {
    double bound = 5.0 / 3 * Math.sqrt(3.0 / 192);
    assertThat(Arrays.stream(draw(Initializer.following(new Tanh()))))
        .allMatch(w -> Math.abs(w) <= bound);
    assertThat(Arrays.stream(draw(Initializer.following(new ReLU()))).max().orElseThrow())
        .isGreaterThan(3.5 * Math.sqrt(2.0 / IN));
  }

  @Test
  void sparseUnitsHaveThatManyNormalWeights() {
    double[] values = draw(Initializer.sparse(15, 2));
    for (int unit = 0; unit < OUT; unit++) {
      double[] row = Arrays.copyOfRange(values, unit * IN, (unit + 1) * IN);
      assertThat(Arrays.stream(row).filter(w -> w != 0).count()).isEqualTo(15);
    }
    double[] weights = Arrays.stream(values).filter(w -> w != 0).toArray();
    double error = 5 * 2 / Math.sqrt(2 * weights.length);
    assertThat(deviation(weights)).isCloseTo(2, within(error));
    int[] perInput = new int[IN];
    for (int i = 0; i < values.length; i++) {
      perInput[i % IN] += values[i] == 0 ? 0 : 1;
    }
    assertThat(Arrays.stream(perInput)).allMatch(count -> count <= 25);
  }

  @Test
  void sparseTakesAllInputsWhereThereAreFewer() {
    double[] values = new double[6];
    Initializer.sparse(15, 1).fill(values, 3, 2, new SplitMix(1));
    assertThat(values).doesNotContain(0);
  }

  @Test
  void identityHasItsGainOnTheDiagonal() {
    double[] wide = new double[6];
    Initializer.identity(0.5).fill(wide, 3, 2, new SplitMix(0));
    assertThat(wide).containsExactly(0.5, 0, 0, 0, 0.5, 0);
    double[] tall = new double[6];
    Initializer.identity(2).fill(tall, 2, 3, new SplitMix(0));
    assertThat(tall).containsExactly(2, 0, 0, 2, 0, 0);
  }

  private static Stream<Arguments> illegal() {
    return Stream.of(
        refused(() -> Initializer.sparse(0, 1), "connections 0: expected at least 1"),
        refused(() -> Initializer.sparse(1, 0), "deviation 0.0: expected a number > 0"),
        refused(() -> Initializer.orthogonal(-1), "gain -1.0: expected a number > 0"),
        refused(
            () -> Initializer.scaledNormal(Fan.IN, Double.NaN), "gain NaN: expected a number > 0"),
        refused(() -> Initializer.scaledUniform(Fan.OUT, 0), "gain 0.0: expected a number > 0"),
        refused(
            () -> Initializer.truncatedNormal(0, -1, -2, 2),
            "deviation -1.0: expected a number > 0"),
        refused(
            () -> Initializer.truncatedNormal(3, 1, -2, 2),
            "a normal distribution with mean 3.0 cut to -2.0 … 2.0: expected low ≤ mean ≤ high and"
                + " low < high"),
        refused(
            () -> Initializer.identity(Double.NaN), "gain NaN: expected a number that is finite"),
        refused(
            () -> Initializer.constant(Double.POSITIVE_INFINITY),
            "constant Infinity: expected a number that is finite"),
        refused(
            () -> Initializer.orthogonal(1).fill(new double[2], 3, 2, new SplitMix(0)),
            "orthogonal initial values are for a weight matrix [2 × 3], not for 2 biases"));
  }

  private static Arguments refused(ThrowingCallable making, String message) {
    return Arguments.of(message, making);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("illegal")
  void whatIsOutOfRangeIsRefused(String message, ThrowingCallable making) {
    assertThatIllegalArgumentException().isThrownBy(making).withMessage(message);
  }

  private static double deviation(double[] x) {
    double mean = Arrays.stream(x).average().orElseThrow();
    return Math.sqrt(Arrays.stream(x).map(v -> (v - mean) * (v - mean)).average().orElseThrow());
  }
}
