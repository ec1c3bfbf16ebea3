package deltachain.core.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SplitMixTest {

  @Test
  void theStreamIsSplitMix64() {
    SplittableRandom published = new SplittableRandom(42);
    SplitMix random = new SplitMix(42);
    for (int i = 0; i < 100; i++) {
      assertThat(random.nextLong()).isEqualTo(published.nextLong());
    }
  }

  @Test
  void doublesAreUniformOverTheUnitInterval() {
    SplitMix random = new SplitMix(1);
    double[] draws = IntStream.range(0, 100_000).mapToDouble(i -> random.nextDouble()).toArray();
    assertThat(Arrays.stream(draws)).allMatch(x -> x >= 0 && x < 1);
    assertThat(mean(draws)).isCloseTo(0.5, within(0.005));
    assertThat(variance(draws)).isCloseTo(1.0 / 12, within(0.001));
  }

  @Test
  void gaussiansHaveMeanZeroAndVarianceOne() {
    SplitMix random = new SplitMix(2);
    double[] draws = IntStream.range(0, 100_000).mapToDouble(i -> random.nextGaussian()).toArray();
    assertThat(Arrays.stream(draws)).allMatch(Double::isFinite);
    assertThat(mean(draws)).isCloseTo(0, within(0.015));
    assertThat(variance(draws)).isCloseTo(1, within(0.02));
  }

  @Test
  void integersFillTheirRangeEvenly() {
    SplitMix random = new SplitMix(3);
    int[] counts = new int[7];
    for (int i = 0; i < 70_000; i++) {
      counts[random.nextInt(7)]++;
    }
    assertThat(Arrays.stream(counts)).allMatch(count -> Math.abs(count - 10_000) < 400);
  }

  @Test
  void aBoundBelowOneIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SplitMix(0).nextInt(0))
        .withMessage("bound 0: expected at least 1");
  }

  @Test
  void aShuffleKeepsTheElementsAndDependsOnTheSeedAlone() {
    int[] first = IntStream.range(0, 100).toArray();
    int[] second = first.clone();
    new SplitMix(5).shuffle(first);
    new SplitMix(5).shuffle(second);
    assertThat(first).isEqualTo(second).isNotEqualTo(IntStream.range(0, 100).toArray());
    assertThat(first).containsExactlyInAnyOrder(IntStream.range(0, 100).toArray());
  }

  @Test
  void aSplitStreamGoesItsOwnWay() {
    SplitMix random = new SplitMix(6);
    SplitMix split = random.split();
    assertThat(split.nextLong()).isNotEqualTo(random.nextLong());
  }

  private static double mean(double[] x) {
    return Arrays.stream(x).average().orElseThrow();
  }

  private static double variance(double[] x) {
    double mean = mean(x);
    return Arrays.stream(x).map(v -> (v - mean) * (v - mean)).average().orElseThrow();
  }
}
