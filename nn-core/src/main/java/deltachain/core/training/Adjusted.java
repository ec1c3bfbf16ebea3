package deltachain.core.training;

import deltachain.api.Optimizer;
import deltachain.api.Tensor;
import deltachain.core.layer.Layer;
import deltachain.core.layer.Parameter;
import deltachain.core.network.Chain;
import deltachain.core.network.Network;
import deltachain.spi.Backend;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A parameter that training adjusts, with what belongs to it.
 *
 * @param w its value
 * @param batch ∂C/∂w of the last batch, a buffer of the chain
 * @param sum ∂C/∂w over several batches, or {@code batch} itself
 * @param state of the optimizer
 * @param rate factor on the learning rate, &gt; 0
 * @param bound on the rows of w, or null
 */
record Adjusted(
    Tensor w, Tensor batch, Tensor sum, Tensor[] state, double rate, @Nullable MaxNorm bound) {

  /** The parameters of the layers that aren't frozen. */
  static List<Adjusted> of(Network network, Chain chain, Recipe recipe, boolean accumulating) {
    List<Tensor> gradients = chain.gradients();
    List<Adjusted> all = new ArrayList<>();
    requireLayers(network, recipe);
    int at = 0;
    for (int k = 0; k < network.layers().size(); k++) {
      double rate = recipe.layerRates().getOrDefault(k, 1.0);
      for (Parameter parameter : network.layers().get(k).parameters()) {
        Tensor g = gradients.get(at++);
        if (rate > 0) {
          all.add(of(network.backend(), parameter, g, recipe, rate, accumulating));
        }
      }
    }
    return List.copyOf(all);
  }

  private static Adjusted of(
      Backend backend,
      Parameter parameter,
      Tensor g,
      Recipe recipe,
      double rate,
      boolean accumulating) {
    Tensor w = parameter.value();
    Optimizer optimizer = recipe.optimizer();
    Tensor[] state =
        IntStream.range(0, optimizer.stateSize())
            .mapToObj(s -> backend.allocateState(w))
            .toArray(Tensor[]::new);
    Tensor sum = accumulating ? backend.allocate(w.dtype(), w.rows(), w.columns()) : g;
    boolean bounded = recipe.maxNorm() < Double.POSITIVE_INFINITY && isMatrix(parameter);
    return new Adjusted(w, g, sum, state, rate, bounded ? new MaxNorm(recipe.maxNorm()) : null);
  }

  private static boolean isMatrix(Parameter parameter) {
    return parameter.name().startsWith("W");
  }

  private static void requireLayers(Network network, Recipe recipe) {
    List<Layer> layers = network.layers();
    for (int k : recipe.layerRates().keySet()) {
      if (k < 0 || k >= layers.size() || layers.get(k).parameters().isEmpty()) {
        throw new IllegalArgumentException(
            "a rate factor for layer "
                + k
                + ", but those with parameters are "
                + IntStream.range(0, layers.size())
                    .filter(i -> !layers.get(i).parameters().isEmpty())
                    .boxed()
                    .toList());
      }
    }
  }

  /** Gives back what {@link #of(Network, Chain, Recipe, boolean)} took. */
  void close() {
    Arrays.stream(state).forEach(Tensor::close);
    if (sum != batch) {
      sum.close();
    }
  }
}
