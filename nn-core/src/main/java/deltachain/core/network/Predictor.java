package deltachain.core.network;

import deltachain.api.Tensor;
import deltachain.core.layer.Mode;
import deltachain.core.layer.RowBuffer;
import deltachain.core.layer.Run;
import deltachain.core.layer.Strand;
import deltachain.spi.Backend;
import deltachain.spi.Shapes;

/**
 * Runs a network without gradients, in buffers of its own that are made once.
 *
 * <p>Predictors share the network's parameters and may run at the same time, one a thread.
 */
public final class Predictor implements AutoCloseable {
  private final Network network;
  private final int capacity;
  private final Run run;
  private final RowBuffer x;
  private final Strand strand;

  /**
   * A predictor that takes up to {@code rows} rows at once.
   *
   * @throws IllegalArgumentException if {@code rows} is less than 1
   */
  public Predictor(Network network, int rows) {
    this.network = network;
    this.capacity = rows;
    this.run = new Run(network.backend(), network.dtype(), Mode.PREDICTION, false, rows);
    this.x = run.rows(network.inputs());
    this.strand = Strand.forward(network.layers(), run);
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

  private void chunk(Tensor source, int row, int rows, Tensor outputs) {
    Backend backend = network.backend();
    Tensor in = x.first(rows);
    backend.copyRows(source, row, in, 0, rows);
    backend.copyRows(strand.forward(in), 0, outputs, row, rows);
  }

  /** Gives the memory of the buffers back. */
  @Override
  public void close() {
    run.close();
  }
}
