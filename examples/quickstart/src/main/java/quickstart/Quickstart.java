package quickstart;

import deltachain.core.activation.Tanh;
import deltachain.core.data.Dataset;
import deltachain.core.loss.CrossEntropy;
import deltachain.core.metric.Classification;
import deltachain.core.network.Network;
import deltachain.core.optimizer.Adam;
import deltachain.core.training.Trainer;

/** Learns exclusive or, the smallest problem that needs a hidden layer. */
public final class Quickstart {
  public static void main(String[] args) {
    double[][] x = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
    Dataset xor = Dataset.classification(x, new int[] {0, 1, 1, 0});
    try (Network network = Network.inputs(2).dense(8, new Tanh()).dense(2).seed(1).build()) {
      new Trainer(network, new CrossEntropy(), new Adam(0.05))
          .batchSize(4)
          .epochs(200)
          .fit(xor);
      double accuracy = new Classification(network.predict(xor.x()), xor.y()).accuracy();
      System.out.println("accuracy " + accuracy);
    }
  }
}
