package deltachain.core.speed;

import deltachain.api.Loss;
import deltachain.api.Optimizer;
import deltachain.core.data.Dataset;
import deltachain.core.network.Network;
import deltachain.core.network.NetworkBuilder;
import deltachain.core.training.TrainingStep;
import deltachain.spi.Backend;
import java.util.stream.IntStream;

/** One training step on the first rows of a data set, of a network that is then forgotten. */
public final class TrainingTrial implements Trial {
  private final Dataset data;
  private final int[] order;
  private final Network network;
  private final TrainingStep step;

  /**
   * Builds the network on that backend.
   *
   * @param batch rows of a whole step, from 1 to those of {@code data}
   */
  public TrainingTrial(
      NetworkBuilder builder,
      Loss loss,
      Optimizer optimizer,
      Dataset data,
      int batch,
      Backend backend) {
    this.data = data;
    this.order = IntStream.range(0, batch).toArray();
    this.network = builder.build(backend);
    this.step = new TrainingStep(network, loss, optimizer, batch);
  }

  @Override
  public void run(int rows) {
    step.run(data.x(), data.y(), order, 0, rows);
  }

  @Override
  public void close() {
    step.close();
    network.close();
  }
}
