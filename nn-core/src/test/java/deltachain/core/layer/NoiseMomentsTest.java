package deltachain.core.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import deltachain.api.DType;
import deltachain.core.lookup.fake.PlainBackend;
import deltachain.core.network.Network;
import deltachain.core.network.NetworkBuilder;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Mean and variance of what random layers make of many numbers, within five standard errors: √(v /
 * n) of a mean, √((m₄ − v²) / n) of a variance v, m₄ being the fourth central moment.
 */
class NoiseMomentsTest {
  private static final int N = 200_000;

  private static double[] through(UnaryOperator<NetworkBuilder> layer, double[] x) {
    try (Network network =
        layer.apply(Network.inputs(1000)).dtype(DType.FLOAT64).build(new PlainBackend(1))) {
      return Trial.of(network, x, new double[x.length]).q();
    }
  }

  private static double moment(double[] x, double centre, int power) {
    return Arrays.stream(x).map(v -> Math.pow(v - centre, power)).sum() / x.length;
  }

  private static void requireMoments(double[] x, double mean, double variance) {
    double fourth = moment(x, mean, 4);
    double error = Math.sqrt(Math.max(0, fourth - variance * variance) / N);
    assertThat(moment(x, 0, 1)).isCloseTo(mean, within(5 * Math.sqrt(variance / N)));
    assertThat(moment(x, mean, 2)).isCloseTo(variance, within(5 * error + 1e-12));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.25, 0.5, 0.9})
  void dropoutKeepsTheMeanAndAddsVariance(double p) {
    double[] ones = new double[N];
    Arrays.fill(ones, 1);
    requireMoments(through(b -> b.dropout(p), ones), 1, p / (1 - p));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.25, 0.5, 0.9})
  void dropoutDropsTheShareThatItIsTold(double p) {
    double[] q = through(b -> b.dropout(p), Trial.normals(N, 1));
    double share = Arrays.stream(q).filter(v -> v == 0).count() / (double) N;
    assertThat(share).isCloseTo(p, within(5 * Math.sqrt(p * (1 - p) / N)));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.05, 0.1, 0.5, 0.9})
  void alphaDropoutKeepsMeanZeroAndVarianceOne(double p) {
    requireMoments(through(b -> b.alphaDropout(p), Trial.normals(N, 2)), 0, 1);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.01, 1, 30})
  void gaussianNoiseHasMeanZeroAndItsDeviation(double sigma) {
    double[] noise = through(b -> b.gaussianNoise(sigma), new double[N]);
    requireMoments(noise, 0, sigma * sigma);
    assertThat(moment(noise, 0, 4) / Math.pow(sigma, 4)).isCloseTo(3, within(0.11));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void withoutProbabilityOrDeviationEverythingPasses(int kind) {
    double[] x = Trial.normals(N, 3);
    UnaryOperator<NetworkBuilder> layer =
        kind == 0
            ? b -> b.dropout(0)
            : kind == 1 ? b -> b.alphaDropout(0) : b -> b.gaussianNoise(0);
    assertThat(through(layer, x)).isEqualTo(x);
  }
}
