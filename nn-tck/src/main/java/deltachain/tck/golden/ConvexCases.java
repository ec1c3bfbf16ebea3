package deltachain.tck.golden;

import deltachain.api.DType;
import deltachain.api.Loss;
import deltachain.core.data.Dataset;
import deltachain.core.initializer.Initializer;
import deltachain.core.loss.CrossEntropy;
import deltachain.core.loss.HalfSquaredError;
import deltachain.core.network.Network;
import deltachain.core.optimizer.Lbfgs;
import deltachain.core.optimizer.Minimum;
import deltachain.core.training.FullBatch;
import deltachain.spi.Backend;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Costs with one optimum, which L-BFGS reaches from zero in fewer than 100 steps. */
final class ConvexCases {
  private static final Tolerance OPTIMUM = new Tolerance(1e-6, 1e-6);
  private static final int FEWER_THAN = 100;

  private ConvexCases() {}

  static void reach(Backend backend, Node given, List<String> lines, Checks checks) {
    boolean softmax = given.text("kind").equals("softmax regression");
    if (!softmax && !given.text("kind").equals("ridge regression")) {
      throw new MissingWord(given.text("kind"));
    }
    TrainingData data = TrainingData.parse(lines, 1, true);
    double[] w = given.values(softmax ? "W" : "w").data();
    double[] b = softmax ? given.values("b").data() : new double[] {given.number("b")};
    Loss loss = softmax ? new CrossEntropy() : new HalfSquaredError();
    Initializer zero = Initializer.constant(0);
    try (Network network =
            Network.inputs(data.x().columns())
                .dense(b.length, zero, zero)
                .dtype(DType.FLOAT64)
                .build(backend);
        FullBatch cost = new FullBatch(network, loss, dataset(data), given.number("lambda"))) {
      Minimum minimum = cost.minimise(new Lbfgs());
      checks.that(
          minimum.iterations() < FEWER_THAN,
          minimum + ", expected fewer than " + FEWER_THAN + " iterations");
      checks.close("J", minimum.value(), given.number("J"), OPTIMUM);
      checks.close("W", network.parameters().get(0).value().toArray(), w, OPTIMUM);
      double[] bias = network.parameters().get(1).value().toArray();
      double shift = softmax ? Arrays.stream(bias).average().orElseThrow() : 0;
      checks.close("b", Arrays.stream(bias).map(v -> v - shift).toArray(), b, OPTIMUM);
    }
  }

  private static Dataset dataset(TrainingData data) {
    List<String> features = IntStream.range(0, data.x().columns()).mapToObj(j -> "x" + j).toList();
    return new Dataset(data.x(), data.y(), features, List.of("y"), List.of());
  }
}
