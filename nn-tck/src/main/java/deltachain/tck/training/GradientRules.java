package deltachain.tck.training;

import static org.assertj.core.api.Assertions.assertThat;

import deltachain.api.DType;
import deltachain.api.Loss;
import deltachain.core.activation.Activations;
import deltachain.core.check.GradientChecker;
import deltachain.core.check.GradientReport;
import deltachain.core.loss.Losses;
import deltachain.core.loss.MeanSquaredError;
import deltachain.core.loss.Weighted;
import deltachain.core.network.Chain;
import deltachain.core.network.Network;
import deltachain.core.random.SplitMix;
import deltachain.spi.Backend;
import deltachain.spi.HeapTensor;
import deltachain.tck.UnderTest;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Rules 12: gradients against central differences in float64, for every activation and every loss
 * in the registries.
 */
public interface GradientRules extends UnderTest {

  @Test
  default void rule12_1_gradientsOfDenseLayersWithBias() {
    gradients("rule 12.1", Architecture.WITH_BIAS, 4, 4);
  }

  @Test
  default void rule12_2_gradientsOfDenseLayersWithoutBias() {
    gradients("rule 12.2", Architecture.WITHOUT_BIAS, 4, 4);
  }

  @Test
  default void rule12_3_gradientsOfANetworkThatBeginsWithAnActivation() {
    gradients("rule 12.3", Architecture.ACTIVATION_FIRST, 4, 4);
  }

  @Test
  default void rule12_4_gradientsOfABatchSmallerThanTheBuffers() {
    gradients("rule 12.4", Architecture.WITH_BIAS, 5, 2);
  }

  private void gradients(String rule, Architecture architecture, int capacity, int rows) {
    require(DType.FLOAT64);
    Backend backend = backend();
    for (String activation : Activations.names()) {
      for (Outputs outputs : Outputs.values()) {
        try (Network network =
                architecture.build(backend, Activations.of(activation), outputs.last());
            Chain chain = new Chain(network, capacity, true)) {
          chain.batch(rows);
          for (String loss : outputs.losses()) {
            String context = rule + ": " + architecture + " × " + activation + " × " + loss;
            check(context, network, chain, Losses.of(loss));
          }
        }
      }
    }
  }

  private static void check(String context, Network network, Chain chain, Loss loss) {
    SplitMix random = new SplitMix(120);
    int rows = chain.x().rows();
    int taken = 0;
    for (Targets targets : Targets.values()) {
      fill(chain, random);
      double[] own = targets.draw(random, rows, network.outputs());
      double[] y = loss instanceof Weighted ? Targets.weighted(own, random, rows) : own;
      try {
        HeapTensor target = HeapTensor.of(rows, y.length / rows, y);
        GradientChecker checker = checker(network.backend());
        requireRight(context + " × " + targets, checker.check(network, chain, loss, target));
        taken++;
      } catch (IllegalArgumentException notForThisLoss) {
        assertThat(notForThisLoss).as(context).hasMessageContaining("target");
      }
    }
    assertThat(taken).as("%s: kinds of targets that the loss takes", context).isPositive();
  }

  /** Allows |error| ≤ 10⁻⁷ max(1, |expected|), or a little less. */
  private static GradientChecker checker(Backend backend) {
    return new GradientChecker(backend).tolerance(5e-8, 5e-8);
  }

  private static void requireRight(String context, GradientReport report) {
    assertThat(report.passed()).as("%s: %s", context, report).isTrue();
    assertThat(10 * report.kinks())
        .as("%s: %s", context, report)
        .isLessThanOrEqualTo(report.compared() + report.kinks());
  }

  @ParameterizedTest
  @EnumSource
  default void rule12_5_gradientsOfEveryKindOfLayer(Layers layers) {
    require(DType.FLOAT64);
    double[] x = layers.rows(5);
    double[] y = normals(5 * 2, 126);
    GradientChecker checker = checker(backend());
    try (Network network = layers.build(backend(), DType.FLOAT64)) {
      GradientReport report =
          (layers.firstColumnIsWhole() ? checker.withoutInputs() : checker)
              .check(
                  network,
                  new MeanSquaredError(),
                  HeapTensor.of(5, Layers.INPUTS, x),
                  HeapTensor.of(5, 2, y));
      requireRight("rule 12.5: " + layers, report);
    }
  }

  @ParameterizedTest
  @EnumSource
  default void rule12_6_float32IsTheSameToAHundredThousandthOfTheNorm(Layers layers) {
    require(DType.FLOAT32);
    require(DType.FLOAT64);
    double[] x = layers.rows(24);
    try (Network narrow = layers.build(backend(), DType.FLOAT32);
        Network wide = layers.build(backend(), DType.FLOAT64)) {
      for (int k = 0; k < narrow.parameters().size(); k++) {
        double[] rounded = narrow.parameters().get(k).value().toArray();
        wide.parameters().get(k).value().write(0, rounded, 0, rounded.length);
      }
      BothWays got = BothWays.of(narrow, x);
      BothWays expected = BothWays.of(wide, x);
      requireClose("rule 12.6: output of " + layers, got.output(), expected.output());
      requireClose("rule 12.6: gradients of " + layers, got.gradients(), expected.gradients());
    }
  }

  private static void requireClose(String context, double[] got, double[] expected) {
    double error = 0;
    double norm = 0;
    for (int i = 0; i < expected.length; i++) {
      error = Math.hypot(error, got[i] - expected[i]);
      norm = Math.hypot(norm, expected[i]);
    }
    assertThat(error).as(context).isLessThanOrEqualTo(1e-5 * norm);
  }

  private static double[] normals(int count, long seed) {
    SplitMix random = new SplitMix(seed);
    return DoubleStream.generate(random::nextGaussian).limit(count).toArray();
  }

  private static void fill(Chain chain, SplitMix random) {
    double[] x = new double[chain.x().length()];
    for (int i = 0; i < x.length; i++) {
      x[i] = random.nextGaussian();
    }
    chain.x().write(0, x, 0, x.length);
  }
}
