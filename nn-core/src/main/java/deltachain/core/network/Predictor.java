package deltachain.core.network;

import deltachain.api.Tensor;
import deltachain.core.layer.Layer;
import deltachain.spi.Backend;
import deltachain.spi.Shapes;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs a network without gradients, in buffers of its own that are made once.
 *
 * <p>Predictors share the network's parameters and may run at the same time, one a thread.
 */
public final class Predictor implements AutoCloseable {
  private final Network network;
  private final int capacity;
  private final List<Tensor> buffers = new ArrayList<>();
  private List<Tensor> prefixes;

  /**
   * A predictor that takes up to {@code rows} rows at once.
   *
   * @throws IllegalArgumentException if {@code rows} is less than 1
   */
  public Predictor(Network network, int rows) {
    if (rows < 1) {
      throw new IllegalArgumentException("a batch of " + rows + " rows: expected at least 1");
    }
    this.network = network;
    this.capacity = rows;
    Backend backend = network.backend();
    buffers.add(backend.allocate(network.dtype(), rows, network.inputs()));
    for (Layer layer : network.layers()) {
      Tensor in = buffers.get(buffers.size() - 1);
      buffers.add(layer.inPlace() ? in : backend.allocate(network.dtype(), rows, layer.outputs()));
    }
    prefixes = buffers;
  }

  /**
   * Sets {@code outputs} to the network's outputs for {@code x}, chunk by chunk where x has more
   * rows than this predictor takes at once.
   *
   * @param x [rows × inputs], of any backend and either element type, read
   * @param outputs [rows × outputs], on the heap, written
   * @throws IllegalArgumentException if the shapes don't fit
   */
  public void predict(Tensor x, Tensor outputs) {
    if (x.columns() != network.inputs()
        || outputs.columns() != network.outputs()
        || x.rows() != outputs.rows()) {
      throw new IllegalArgumentException(
          "predict: x is "
              + Shapes.describe(x)
              + " and outputs are "
              + Shapes.describe(outputs)
              + ": this network maps "
              + network.inputs()
              + " features to "
              + network.outputs());
    }
    for (int row = 0; row < x.rows(); row += capacity) {
      chunk(x, row, Math.min(capacity, x.rows() - row), outputs);
    }
  }

  private void chunk(Tensor x, int row, int rows, Tensor outputs) {
    if (prefixes.get(0).rows() != rows) {
      prefixes = buffers.stream().map(buffer -> buffer.rowPrefix(rows)).toList();
    }
    Backend backend = network.backend();
    backend.copyRows(x, row, prefixes.get(0), 0, rows);
    List<Layer> layers = network.layers();
    for (int k = 0; k < layers.size(); k++) {
      layers.get(k).forward(prefixes.get(k), prefixes.get(k + 1));
    }
    backend.copyRows(prefixes.get(layers.size()), 0, outputs, row, rows);
  }

  /** Gives the memory of the buffers back. */
  @Override
  public void close() {
    buffers.forEach(Tensor::close);
  }
}
