package deltachain.tck.golden;

import deltachain.api.DType;
import deltachain.api.Loss;
import deltachain.core.initializer.Initializer;
import deltachain.core.layer.Parameter;
import deltachain.core.network.Network;
import deltachain.core.network.NetworkBuilder;
import deltachain.spi.Backend;
import deltachain.spi.HeapTensor;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a network of a golden file consists of, and how to build it: one layer of {@link
 * Network#layers} for each of the file's.
 */
final class GoldenNetwork {
  private final NetworkBuilder builder;
  private final Loss loss;
  private final HeapTensor x;
  private final HeapTensor y;

  /**
   * Reads a network; throws {@link MissingWord} for a layer, activation or loss that is unknown.
   */
  GoldenNetwork(Node given) {
    this.x = heap(given.values("x"));
    this.y = heap(given.values("target").upright());
    this.builder = Network.inputs(x.columns()).dtype(DType.FLOAT64);
    given.nodes("layers").forEach(this::add);
    Node cost = given.node("loss");
    this.loss = Vocabulary.loss(cost.text("name"), cost.node("params"));
  }

  private static HeapTensor heap(Values values) {
    return HeapTensor.of(values.rows(), values.columns(), values.data().clone());
  }

  private void add(Node layer) {
    switch (layer.text("type")) {
      case "linear" -> dense(builder, layer, "W", "b");
      case "activation" ->
          builder.activation(Vocabulary.activation(layer.text("name"), layer.node("params")));
      default -> throw new MissingWord(layer.text("type"));
    }
  }

  /** Adds a dense layer whose weights and bias stand under those keys; without, if b is null. */
  static void dense(NetworkBuilder builder, Node from, String w, String b) {
    Values weights = from.values(w);
    builder.dense(
        weights.rows(),
        Initializer.values(weights.data()),
        from.has(b) ? Initializer.values(from.values(b).data()) : null);
  }

  /** The network with the file's initial parameters, to be closed by the caller. */
  Network build(Backend backend) {
    return builder.build(backend);
  }

  Loss loss() {
    return loss;
  }

  HeapTensor x() {
    return x;
  }

  HeapTensor y() {
    return y;
  }

  /** The numbers of all rows, in order. */
  int[] rows() {
    return IntStream.range(0, x.rows()).toArray();
  }

  /** Compares parameters with those that the file names by layer and letter, such as 2.W. */
  static void compare(
      Network network, String when, Node expected, Tolerance tolerance, Checks checks) {
    for (String name : expected.keys()) {
      String[] words = name.split("\\.", 2);
      List<Parameter> ofLayer =
          network.layers().get(Integer.parseInt(words[0])).parameters().stream()
              .filter(parameter -> parameter.name().startsWith(words[1]))
              .toList();
      if (ofLayer.size() != 1) {
        throw new MissingWord("parameter " + words[1]);
      }
      checks.close(
          when + "." + name,
          ofLayer.get(0).value().toArray(),
          expected.values(name).data(),
          tolerance);
    }
  }
}
