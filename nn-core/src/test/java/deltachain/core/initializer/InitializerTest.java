package deltachain.core.initializer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import deltachain.core.random.SplitMix;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  private static double deviation(double[] x) {
    double mean = Arrays.stream(x).average().orElseThrow();
    return Math.sqrt(Arrays.stream(x).map(v -> (v - mean) * (v - mean)).average().orElseThrow());
  }
}
