package deltachain.core.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deltachain.api.DType;
import deltachain.core.activation.Tanh;
import deltachain.core.data.Dataset;
import deltachain.core.lookup.fake.PlainBackend;
import deltachain.core.loss.CrossEntropy;
import deltachain.core.metric.Classification;
import deltachain.core.network.Network;
import deltachain.core.optimizer.Adam;
import deltachain.core.optimizer.Sgd;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainerTest {
  /** Exclusive or, with a spare row so that batches don't divide the data. */
  private static final Dataset XOR =
      Dataset.classification(
          new double[][] {{0, 0}, {0, 1}, {1, 0}, {1, 1}, {0, 1}}, new int[] {0, 1, 1, 0, 1});

  private static Network network(DType dtype) {
    return Network.inputs(2)
        .dense(8, new Tanh())
        .dense(2)
        .dtype(dtype)
        .seed(1)
        .build(new PlainBackend(1));
  }

  @Test
  void trainingLearnsExclusiveOr() {
    Network network = network(DType.FLOAT32);
    List<Epoch> history =
        new Trainer(network, new CrossEntropy(), new Adam(0.05)).epochs(100).batchSize(2).fit(XOR);
    assertThat(history).hasSize(100);
    assertThat(history.get(99).loss()).isLessThan(0.05);
    assertThat(new Classification(network.predict(XOR.x()), XOR.y()).accuracy()).isEqualTo(1);
  }

  @Test
  void theLastSmallerBatchIsKept() {
    List<Integer> batches = new ArrayList<>();
    new Trainer(network(DType.FLOAT64), new CrossEntropy(), new Sgd(0.1))
        .epochs(1)
        .batchSize(2)
        .listener(
            new TrainingListener() {
              @Override
              public void onBatch(int epoch, int batch, int count, double loss, int samples) {
                batches.add(samples);
              }
            })
        .fit(XOR);
    assertThat(batches).containsExactly(2, 2, 1);
  }

  @Test
  void theSameSeedGivesTheSameBits() {
    assertThat(trained(3)).isEqualTo(trained(3)).isNotEqualTo(trained(4));
  }

  private static double[] trained(long seed) {
    Network network = network(DType.FLOAT32);
    new Trainer(network, new CrossEntropy(), new Adam(0.01))
        .seed(seed)
        .epochs(3)
        .batchSize(2)
        .fit(XOR);
    return network.parameters().get(0).value().toArray();
  }

  @Test
  void aBatchLargerThanTheDataIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Trainer(network(DType.FLOAT32), new CrossEntropy(), new Sgd(0.1)).fit(XOR))
        .withMessage("batch size 64 is more than the 5 rows of training data: choose at most 5");
  }

  @Test
  void dataOfAnotherWidthAreRefused() {
    Network wide = Network.inputs(3).dense(2).build(new PlainBackend(1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Trainer(wide, new CrossEntropy(), new Sgd(0.1)).batchSize(1).fit(XOR))
        .withMessage("the data have 2 features, but the network takes 3");
  }

  @Test
  void aLossThatIsNotFiniteStopsTrainingBeforeTheUpdate() {
    Dataset infinite =
        Dataset.classification(
            new double[][] {{Double.MAX_VALUE, -Double.MAX_VALUE}}, new int[] {1});
    Network network = Network.inputs(2).dense(2).dtype(DType.FLOAT32).build(new PlainBackend(1));
    double[] before = network.parameters().get(0).value().toArray();
    assertThatThrownBy(
            () -> new Trainer(network, new CrossEntropy(), new Sgd(0.1)).batchSize(1).fit(infinite))
        .isInstanceOf(DivergedException.class)
        .hasMessageContaining("in epoch 1, batch 1 of 1: try a learning rate below 0.1");
    assertThat(network.parameters().get(0).value().toArray()).isEqualTo(before);
  }

  @Test
  void gradientsAreScaledToTheLargestNorm() {
    Network network = network(DType.FLOAT64);
    double[] before = network.parameters().get(0).value().toArray();
    try (TrainingStep step = new TrainingStep(network, new CrossEntropy(), new Sgd(1), 5, 1e-3)) {
      step.run(XOR.x(), XOR.y(), new int[] {0, 1, 2, 3, 4}, 0, 5);
      double squares =
          step.chain().gradients().stream()
              .mapToDouble(g -> network.backend().sumOfSquares(g))
              .sum();
      assertThat(Math.sqrt(squares)).isBetween(0.99e-3, 1e-3);
    }
    assertThat(network.parameters().get(0).value().toArray()).isNotEqualTo(before);
  }
}
