package deltachain.core.network;

import deltachain.api.DType;
import deltachain.api.Tensor;
import deltachain.core.layer.Layer;
import deltachain.core.layer.Parameter;
import deltachain.spi.Backend;
import deltachain.spi.HeapTensor;
import java.util.List;

/**
 * A feedforward network: layers one after the other, on one backend and of one element type.
 *
 * <p>{@link #inputs} begins one; a {@code Trainer} adjusts its parameters; {@link #predict} or a
 * {@link Predictor} runs it. It holds the parameters and gives their memory back on {@link #close}.
 */
public final class Network implements AutoCloseable {
  private final Backend backend;
  private final DType dtype;
  private final int inputs;
  private final List<Layer> layers;
  private final List<Parameter> parameters;
  private final List<Parameter> statistics;

  Network(Backend backend, DType dtype, int inputs, List<Layer> layers) {
    this.backend = backend;
    this.dtype = dtype;
    this.inputs = inputs;
    this.layers = List.copyOf(layers);
    this.parameters = layers.stream().flatMap(layer -> layer.parameters().stream()).toList();
    this.statistics = layers.stream().flatMap(layer -> layer.statistics().stream()).toList();
  }

  /**
   * Begins a network for rows of that many features.
   *
   * @throws IllegalArgumentException if {@code inputs} is less than 1
   */
  public static NetworkBuilder inputs(int inputs) {
    return new NetworkBuilder(inputs);
  }

  /** The backend that owns the parameters. */
  public Backend backend() {
    return backend;
  }

  /** The element type of parameters and activations. */
  public DType dtype() {
    return dtype;
  }

  /** Features of a row. */
  public int inputs() {
    return inputs;
  }

  /** Columns of the output. */
  public int outputs() {
    return layers.get(layers.size() - 1).outputs();
  }

  /** The layers, input side first. */
  public List<Layer> layers() {
    return layers;
  }

  /** The parameters of all layers, input side first. */
  public List<Parameter> parameters() {
    return parameters;
  }

  /** What training runs measure beside, such as running means; may be empty. */
  public List<Parameter> statistics() {
    return statistics;
  }

  /** How many numbers training adjusts. */
  public long parameterCount() {
    return parameters.stream().mapToLong(parameter -> parameter.value().length()).sum();
  }

  /**
   * The outputs for a batch of inputs, as a new tensor on the heap.
   *
   * @param x [rows × inputs], of any backend and either element type
   * @throws IllegalArgumentException if the columns of {@code x} aren't {@link #inputs}
   */
  public HeapTensor predict(Tensor x) {
    try (Predictor predictor = new Predictor(this, Math.min(Math.max(1, x.rows()), 1024))) {
      HeapTensor outputs = new HeapTensor(dtype, x.rows(), outputs());
      predictor.predict(x, outputs);
      return outputs;
    }
  }

  /**
   * A copy for prediction, in which each batch normalisation that follows a dense layer has become
   * part of it; to be closed by the caller. Those inside of blocks stay.
   */
  public Network folded() {
    return new Folding(this).folded();
  }

  /** The table of the layers: name, shape of the output, number of parameters, and the total. */
  public String summary() {
    return Summary.of(this);
  }

  /** Gives the memory of the parameters back; training runs and predictors of it end too. */
  @Override
  public void close() {
    layers.forEach(Layer::close);
  }
}
