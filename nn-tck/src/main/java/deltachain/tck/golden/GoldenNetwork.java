package deltachain.tck.golden;

import deltachain.api.DType;
import deltachain.api.Loss;
import deltachain.api.Tensor;
import deltachain.core.initializer.Initializer;
import deltachain.core.layer.Layer;
import deltachain.core.layer.Parameter;
import deltachain.core.network.Network;
import deltachain.core.network.NetworkBuilder;
import deltachain.spi.Backend;
import deltachain.spi.HeapTensor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a network of a golden file consists of, and how to build it: one layer of {@link
 * Network#layers} for each of the file's.
 */
final class GoldenNetwork {
  private final NetworkBuilder builder;
  private final List<Consumer<Network>> begins = new ArrayList<>();
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
      case "batchnorm" -> {
        builder.batchNorm(layer.number("eps"), layer.number("momentum"));
        begin(layer, "gamma", "beta");
        begin(layer, "running_mean_before", "running_var_before");
      }
      case "layernorm" -> {
        builder.layerNorm(layer.number("eps"));
        begin(layer, "gamma", "beta");
      }
      case "dropout" -> builder.dropout(layer.number("p"));
      default -> throw new MissingWord(layer.text("type"));
    }
  }

  /** Remembers with which numbers the layer begins, beside those its builder takes. */
  private void begin(Node layer, String... keys) {
    for (String key : keys) {
      begins.add(
          network -> {
            String name = key.replace("_before", "");
            Tensor value = single(network, layer.integer("index"), name).value();
            value.write(0, layer.values(key).data(), 0, value.length());
          });
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
    Network network = builder.build(backend);
    begins.forEach(begin -> begin.accept(network));
    return network;
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
      Parameter parameter = single(network, Integer.parseInt(words[0]), words[1]);
      checks.close(
          when + "." + name, parameter.value().toArray(), expected.values(name).data(), tolerance);
    }
  }

  /** The one parameter or statistic of a layer whose name begins so. */
  private static Parameter single(Network network, int layer, String name) {
    Layer of = network.layers().get(layer);
    List<Parameter> named =
        Stream.concat(of.parameters().stream(), of.statistics().stream())
            .filter(parameter -> parameter.name().startsWith(name))
            .toList();
    if (named.size() != 1) {
      throw new MissingWord("parameter " + name);
    }
    return named.get(0);
  }
}
