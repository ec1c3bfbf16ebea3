package deltachain.core.network;

import deltachain.api.Activation;
import deltachain.api.DType;
import deltachain.core.initializer.Initializer;
import deltachain.core.layer.ActivationLayer;
import deltachain.core.layer.Dense;
import deltachain.core.layer.Layer;
import deltachain.core.lookup.Backends;
import deltachain.core.random.SplitMix;
import deltachain.spi.Backend;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Describes a network layer by layer, then builds it.
 *
 * <p>Defaults: float32, seed 0, weights and biases from U(±1/√fanIn).
 */
public final class NetworkBuilder {
  private final int inputs;
  private final List<Link> links = new ArrayList<>();
  private DType dtype = DType.FLOAT32;
  private long seed;

  /** A layer to be, once the backend and the width before it are known. */
  private interface Link {
    Layer build(Backend backend, DType dtype, int number, int width, SplitMix random);
  }

  NetworkBuilder(int inputs) {
    this.inputs = atLeastOne("inputs", inputs);
  }

  /**
   * Adds P = Q Wᵀ + 1bᵀ.
   *
   * @param outputs ≥ 1
   */
  public NetworkBuilder dense(int outputs) {
    return dense(outputs, Initializer.fanIn(), Initializer.fanIn());
  }

  /** Adds P = Q Wᵀ + 1bᵀ and Q' = σ(P). */
  public NetworkBuilder dense(int outputs, Activation activation) {
    return dense(outputs).activation(activation);
  }

  /**
   * Adds a dense layer with its own initial values.
   *
   * @param outputs ≥ 1
   * @param bias how to begin the bias, or null for a layer without
   */
  public NetworkBuilder dense(int outputs, Initializer weights, @Nullable Initializer bias) {
    atLeastOne("outputs of a dense layer", outputs);
    links.add(
        (backend, type, number, width, random) ->
            new Dense(backend, type, number, width, outputs, weights, bias, random));
    return this;
  }

  /** Adds Q = σ(P); as the very first, it is σ₀, applied to the input. */
  public NetworkBuilder activation(Activation activation) {
    links.add(
        (backend, type, number, width, random) -> new ActivationLayer(backend, activation, width));
    return this;
  }

  /** The element type of parameters and activations. */
  public NetworkBuilder dtype(DType dtype) {
    this.dtype = dtype;
    return this;
  }

  /** Seeds the initial values; any number. */
  public NetworkBuilder seed(long seed) {
    this.seed = seed;
    return this;
  }

  /** Builds on the backend that {@link Backends#choose()} finds on the classpath. */
  public Network build() {
    return build(Backends.choose());
  }

  /**
   * Builds on that backend.
   *
   * @throws IllegalStateException if there is no layer
   */
  public Network build(Backend backend) {
    if (links.isEmpty()) {
      throw new IllegalStateException("a network needs at least one layer: call dense(outputs)");
    }
    SplitMix random = new SplitMix(seed);
    List<Layer> layers = new ArrayList<>();
    int width = inputs;
    int number = 1;
    for (Link link : links) {
      Layer layer = link.build(backend, dtype, number, width, random);
      layers.add(layer);
      width = layer.outputs();
      number += layer instanceof Dense ? 1 : 0;
    }
    return new Network(backend, dtype, inputs, layers);
  }

  private static int atLeastOne(String what, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(what + " " + value + ": expected at least 1");
    }
    return value;
  }
}
