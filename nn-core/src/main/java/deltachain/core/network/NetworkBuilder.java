package deltachain.core.network;

import deltachain.api.DType;
import deltachain.core.layer.Blueprint;
import deltachain.core.layer.Layer;
import deltachain.core.layer.Site;
import deltachain.core.lookup.Backends;
import deltachain.core.random.SplitMix;
import deltachain.spi.Backend;
import java.util.ArrayList;
import java.util.List;

/**
 * Describes a network layer by layer, then builds it.
 *
 * <p>Defaults: float32, seed 0, weights and biases from U(±1/√fanIn).
 */
public final class NetworkBuilder extends LayerStack<NetworkBuilder> {
  private final int inputs;
  private DType dtype = DType.FLOAT32;
  private long seed;

  NetworkBuilder(int inputs) {
    if (inputs < 1) {
      throw new IllegalArgumentException("inputs " + inputs + ": expected at least 1");
    }
    this.inputs = inputs;
  }

  @Override
  NetworkBuilder self() {
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
   * @throws IllegalArgumentException if a layer can't take the columns it gets
   */
  public Network build(Backend backend) {
    if (blueprints().isEmpty()) {
      throw new IllegalStateException("a network needs at least one layer: call dense(outputs)");
    }
    Site site = Site.of(backend, dtype, inputs, new SplitMix(seed));
    List<Layer> layers = new ArrayList<>();
    for (Blueprint blueprint : blueprints()) {
      Layer layer = blueprint.build(site);
      layers.add(layer);
      site = site.behind(layer.outputs());
    }
    return new Network(backend, dtype, inputs, layers);
  }
}
