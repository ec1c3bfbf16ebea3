package deltachain.core.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import deltachain.api.DType;
import deltachain.api.Loss;
import deltachain.api.Tensor;
import deltachain.core.activation.LogSoftmax;
import deltachain.core.activation.Tanh;
import deltachain.core.data.Dataset;
import deltachain.core.lookup.fake.PlainBackend;
import deltachain.core.loss.Losses;
import deltachain.core.network.Network;
import deltachain.core.optimizer.Sgd;
import deltachain.core.random.SplitMix;
import deltachain.spi.HeapTensor;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A batch in parts has the cost and the gradient of the whole, whatever the loss divides by. */
class PartsOfBatchesTest {
  private static final String[] LOSSES = {
    "cross_entropy",
    "cross_entropy(reduction=sum)",
    "cross_entropy(class_weights=[0.2 1 5])",
    "cross_entropy(ignore_index=1)",
    "cross_entropy(class_weights=[0.2 1 5], label_smoothing=0.1, reduction=batch_mean)",
    "nll(class_weights=[0.2 1 5], ignore_index=0)",
    "weighted(cross_entropy)",
    "weighted(cross_entropy, divide_by=count)",
    "weighted(multi_margin(reduction=sum))"
  };

  static Stream<String> losses() {
    return Arrays.stream(LOSSES);
  }

  /** Class indices, and for weighted losses a column of weights. */
  private static Dataset data(int rows, boolean weighted) {
    SplitMix random = new SplitMix(51);
    double[][] x = new double[rows][2];
    double[][] y = new double[rows][weighted ? 2 : 1];
    for (int row = 0; row < rows; row++) {
      x[row] = new double[] {random.nextGaussian(), random.nextGaussian()};
      y[row][0] = random.nextInt(3);
      if (weighted) {
        y[row][1] = random.nextDouble(0, 4);
      }
    }
    return Dataset.regression(x, y);
  }

  private static Network network(DType dtype) {
    return Network.inputs(2)
        .dense(3, new Tanh())
        .dense(3, new LogSoftmax())
        .dtype(dtype)
        .seed(3)
        .build(new PlainBackend(1));
  }

  private static double[] weights(Network network) {
    return network.parameters().stream()
        .flatMapToDouble(p -> Arrays.stream(p.value().toArray()))
        .toArray();
  }

  /** The cost of a step, and behind it the weights it leaves. */
  private static double[] update(String text, Recipe recipe, DType dtype) {
    Dataset data = data(7, text.startsWith("weighted"));
    int[] rows = {3, 1, 6, 0, 2, 5, 4};
    Network network = network(dtype);
    try (TrainingStep step = new TrainingStep(network, Losses.of(text), recipe, 7)) {
      double cost = step.run(data.x(), data.y(), rows, 0, 7);
      return DoubleStream.concat(DoubleStream.of(cost), Arrays.stream(weights(network))).toArray();
    }
  }

  @ParameterizedTest
  @MethodSource("losses")
  void microBatchesGiveTheUpdateOfTheWholeBatch(String text) {
    for (DType dtype : DType.values()) {
      double precision = dtype == DType.FLOAT64 ? 1e-13 : 1e-5;
      Recipe recipe = new Recipe(new Sgd(0.1));
      double[] whole = update(text, recipe, dtype);
      for (int rows = 1; rows < 7; rows++) {
        double[] parts = update(text, recipe.withMicroBatch(rows), dtype);
        assertThat(parts).containsExactly(whole, within(precision * Math.max(1, whole[0])));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void rowsThatDoNotCountLeaveTheNetworkAsItIs(int microBatch) {
    Network network = network(DType.FLOAT64);
    double[] before = weights(network);
    HeapTensor x = HeapTensor.of(3, 2, new double[6]);
    HeapTensor y = HeapTensor.of(3, 1, new double[] {2, 2, 2});
    Recipe recipe = new Recipe(new Sgd(0.1)).withMicroBatch(microBatch);
    Loss loss = Losses.of("cross_entropy(ignore_index=2)");
    try (TrainingStep step = new TrainingStep(network, loss, recipe, 3)) {
      assertThat(step.run(x, y, new int[] {0, 1, 2}, 0, 3)).isZero();
    }
    assertThat(weights(network)).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("losses")
  void aFullBatchOfManyRowsIsEvaluatedInParts(String text) {
    int n = 2500;
    Dataset data = data(n, text.startsWith("weighted"));
    Network network = network(DType.FLOAT64);
    double[] theta = weights(network);
    double[] gradient = new double[theta.length];
    int[] rows = IntStream.range(0, n).toArray();
    try (FullBatch parts = new FullBatch(network, Losses.of(text), data, 0);
        TrainingStep whole = new TrainingStep(network, Losses.of(text), new Sgd(1), n)) {
      double cost = whole.gradient(data.x(), data.y(), rows, 0, n);
      double[] expected =
          whole.chain().gradients().stream()
              .map(Tensor::toArray)
              .flatMapToDouble(Arrays::stream)
              .toArray();
      assertThat(parts.evaluate(theta, gradient)).isCloseTo(cost, within(1e-12 * cost));
      double largest = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
      assertThat(gradient).containsExactly(expected, within(1e-12 * largest));
    }
  }
}
