package deltachain.core.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import deltachain.api.DType;
import deltachain.core.activation.ReLU;
import deltachain.core.activation.Tanh;
import deltachain.core.lookup.fake.PlainBackend;
import deltachain.core.network.Chain;
import deltachain.core.network.Network;
import deltachain.core.random.SplitMix;
import deltachain.spi.HeapTensor;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LsuvTest {
  private static final int ROWS = 200;
  private static final int INPUTS = 12;

  private static HeapTensor batch() {
    SplitMix random = new SplitMix(4);
    double[] x = new double[ROWS * INPUTS];
    for (int i = 0; i < x.length; i++) {
      x[i] = 3 + 7 * random.nextGaussian();
    }
    return HeapTensor.of(ROWS, INPUTS, x);
  }

  private static Network network(DType dtype) {
    return Network.inputs(INPUTS)
        .dense(20, new ReLU())
        .dense(9, new Tanh())
        .dense(15, new ReLU())
        .dense(4)
        .dtype(dtype)
        .build(new PlainBackend(1));
  }

  /** Of all outputs p_i of the dense layer i. */
  private static double variance(Network network, int i) {
    try (Chain chain = new Chain(network, ROWS)) {
      chain.x().write(0, batch().doubles(), 0, ROWS * INPUTS);
      chain.forward();
      double[] p = chain.p(i).toArray();
      double mean = Arrays.stream(p).average().orElseThrow();
      return Arrays.stream(p).map(v -> (v - mean) * (v - mean)).average().orElseThrow();
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyLayersOutputsHaveVarianceOne(DType dtype) {
    try (Network network = network(dtype)) {
      assertThat(variance(network, 1)).isNotCloseTo(1, within(0.1));
      new Lsuv(0.001, 10).apply(network, batch(), 5);
      for (int i = 1; i <= 4; i++) {
        assertThat(variance(network, i)).as("layer %d", i).isCloseTo(1, within(0.001));
      }
    }
  }

  @Test
  void weightsStayOrthogonalAndBiasesAsTheyWere() {
    try (Network network = network(DType.FLOAT64)) {
      double[] bias = network.parameters().get(3).value().toArray();
      new Lsuv().apply(network, batch(), 5);
      assertThat(network.parameters().get(3).value().toArray()).isEqualTo(bias);
      double[] w = network.parameters().get(2).value().toArray();
      double square = dot(w, 0, 0);
      for (int i = 0; i < 9; i++) {
        for (int j = 0; j < 9; j++) {
          double expected = i == j ? square : 0;
          assertThat(dot(w, i, j)).isCloseTo(expected, within(1e-12 * square));
        }
      }
    }
  }

  /** Of two rows of W_2 [9 × 20]. */
  private static double dot(double[] w, int i, int j) {
    double sum = 0;
    for (int k = 0; k < 20; k++) {
      sum += w[i * 20 + k] * w[j * 20 + k];
    }
    return sum;
  }

  @Test
  void aBatchOfZerosLeavesFiniteWeights() {
    try (Network network =
        Network.inputs(INPUTS).dense(3).dtype(DType.FLOAT64).build(new PlainBackend(1))) {
      new Lsuv().apply(network, HeapTensor.of(2, INPUTS, new double[2 * INPUTS]), 5);
      assertThat(Arrays.stream(network.parameters().get(0).value().toArray()))
          .allMatch(Double::isFinite);
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 10", "-1, 10", "NaN, 10", "0.1, 0"})
  void whatIsOutOfRangeIsRefused(double tolerance, int iterations) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Lsuv(tolerance, iterations))
        .withMessage(
            "tolerance "
                + tolerance
                + " in "
                + iterations
                + " iterations: expected a tolerance > 0 and at least 1 iteration");
  }
}
