package deltachain.core.training;

import deltachain.api.Loss;
import deltachain.api.Optimizer;
import deltachain.core.data.Dataset;
import deltachain.core.network.Network;
import deltachain.core.random.SplitMix;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The training loop: shuffled mini-batches, the last smaller one kept, for a number of epochs.
 *
 * <p>Defaults: 5 epochs, batches of 64, seed 0, no clipping. The same seed, backend and data give
 * the same weights.
 */
public final class Trainer {
  private final Network network;
  private final Loss loss;
  private final Optimizer optimizer;
  private int epochs = 5;
  private int batchSize = 64;
  private long seed;
  private double maxGradientNorm = Double.POSITIVE_INFINITY;
  private TrainingListener listener = new TrainingListener() {};

  /** A loop that adjusts the parameters of {@code network}. */
  public Trainer(Network network, Loss loss, Optimizer optimizer) {
    this.network = network;
    this.loss = loss;
    this.optimizer = optimizer;
  }

  /**
   * How often to go through the data.
   *
   * @param epochs ≥ 0; 0 leaves the network as it is
   */
  public Trainer epochs(int epochs) {
    if (epochs < 0) {
      throw new IllegalArgumentException("epochs " + epochs + ": expected at least 0");
    }
    this.epochs = epochs;
    return this;
  }

  /**
   * Rows a batch.
   *
   * @param batchSize from 1 to the rows of the data
   */
  public Trainer batchSize(int batchSize) {
    if (batchSize < 1) {
      throw new IllegalArgumentException("batch size " + batchSize + ": expected at least 1");
    }
    this.batchSize = batchSize;
    return this;
  }

  /** Seeds the order of the rows, the masks and the noise; any number. */
  public Trainer seed(long seed) {
    this.seed = seed;
    return this;
  }

  /**
   * Scales gradients down whose norm over all parameters is larger.
   *
   * @param norm &gt; 0
   */
  public Trainer maxGradientNorm(double norm) {
    this.maxGradientNorm = norm;
    return this;
  }

  /** Is told how training goes. */
  public Trainer listener(TrainingListener listener) {
    this.listener = listener;
    return this;
  }

  /**
   * Trains, and returns what each epoch came to.
   *
   * @throws IllegalArgumentException if the data don't suit the network or the batch size
   * @throws DivergedException if a loss becomes NaN or infinite; the network stays as it was before
   *     that batch
   */
  public List<Epoch> fit(Dataset data) {
    require(
        data.x().columns() == network.inputs(),
        "the data have "
            + data.x().columns()
            + " features, but the network takes "
            + network.inputs());
    require(data.rows() > 0, "the data have no rows: there is nothing to train on");
    require(
        batchSize <= data.rows(),
        "batch size "
            + batchSize
            + " is more than the "
            + data.rows()
            + " rows of training data: choose at most "
            + data.rows());
    int[] order = IntStream.range(0, data.rows()).toArray();
    SplitMix random = new SplitMix(seed);
    List<Epoch> history = new ArrayList<>();
    try (TrainingStep step =
        new TrainingStep(network, loss, optimizer, batchSize, maxGradientNorm)) {
      step.seed(new SplitMix(~seed).nextLong());
      for (int epoch = 1; epoch <= epochs; epoch++) {
        random.shuffle(order);
        Epoch result = epoch(step, data, order, epoch);
        history.add(result);
        listener.onEpoch(result);
      }
    }
    return List.copyOf(history);
  }

  private Epoch epoch(TrainingStep step, Dataset data, int[] order, int epoch) {
    long start = System.nanoTime();
    int batches = (order.length + batchSize - 1) / batchSize;
    double sum = 0;
    for (int batch = 0; batch < batches; batch++) {
      int from = batch * batchSize;
      int rows = Math.min(batchSize, order.length - from);
      double cost = step.run(data.x(), data.y(), order, from, rows);
      if (!Double.isFinite(cost)) {
        throw new DivergedException(cost, epoch, batch + 1, batches, optimizer.learningRate());
      }
      sum += cost;
      listener.onBatch(epoch, batch + 1, batches, cost, rows);
    }
    double seconds = (System.nanoTime() - start) * 1e-9;
    return new Epoch(epoch, sum / batches, order.length, seconds);
  }

  private static void require(boolean legal, String message) {
    if (!legal) {
      throw new IllegalArgumentException(message);
    }
  }
}
