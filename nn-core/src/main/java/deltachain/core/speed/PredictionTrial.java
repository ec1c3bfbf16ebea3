package deltachain.core.speed;

import deltachain.core.network.Network;
import deltachain.core.network.Predictor;
import deltachain.spi.HeapTensor;

/** One prediction of the first rows of x. The network is closed with it. */
public final class PredictionTrial implements Trial {
  private final HeapTensor x;
  private final HeapTensor outputs;
  private final Network network;
  private final Predictor predictor;

  /**
   * Takes the network over.
   *
   * @param x [rows × inputs], with at least one row
   */
  public PredictionTrial(Network network, HeapTensor x) {
    this.x = x;
    this.outputs = new HeapTensor(network.dtype(), x.rows(), network.outputs());
    this.network = network;
    this.predictor = new Predictor(network, x.rows());
  }

  @Override
  public void run(int rows) {
    predictor.predict(x.rowPrefix(rows), outputs.rowPrefix(rows));
  }

  @Override
  public void close() {
    predictor.close();
    network.close();
  }
}
