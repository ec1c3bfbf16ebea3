package deltachain.core.training;

import deltachain.api.Loss;
import deltachain.api.Optimizer;
import deltachain.core.data.Dataset;
import deltachain.core.network.Network;
import deltachain.core.random.SplitMix;
import deltachain.core.schedule.Schedule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The training loop: shuffled mini-batches, the last smaller one kept, for a number of epochs.
 *
 * <p>Defaults: 5 epochs, batches of 64, seed 0, no clipping, a constant rate. The same seed,
 * backend and data give the same weights.
 */
public final class Trainer {
  private final Network network;
  private final Loss loss;
  private int epochs = 5;
  private int batchSize = 64;
  private long seed;
  private Recipe recipe;
  private boolean epochwise;
  private ToDoubleFunction<Epoch> monitor = Epoch::loss;
  private final List<TrainingListener> listeners = new ArrayList<>();

  /** A loop that adjusts the parameters of {@code network}. */
  public Trainer(Network network, Loss loss, Optimizer optimizer) {
    this.network = network;
    this.loss = loss;
    this.recipe = new Recipe(optimizer);
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
    return recipe(recipe.withClipping(Clipping.byNorm(norm)));
  }

  /**
   * All of how gradients become updates, in place of what was set before: clipping, accumulation
   * over micro-batches, rates of layers, bounds of norms, a schedule per step.
   */
  public Trainer recipe(Recipe recipe) {
    this.recipe = recipe;
    return this;
  }

  /** The learning rate of every step, counted through all epochs; the default is constant. */
  public Trainer schedule(Schedule schedule) {
    this.epochwise = false;
    return recipe(recipe.withSchedule(schedule));
  }

  /** The learning rate of every epoch, the first being t = 0. */
  public Trainer epochSchedule(Schedule schedule) {
    this.epochwise = true;
    return recipe(recipe.withSchedule(schedule));
  }

  /** Layer k of {@code Network.layers()}, from 0, stays as it is. */
  public Trainer freeze(int k) {
    return recipe(recipe.withLayerRate(k, 0));
  }

  /**
   * What the schedule is told after each epoch, such as the loss on other data; the default is the
   * epoch's mean training loss.
   */
  public Trainer monitor(ToDoubleFunction<Epoch> monitor) {
    this.monitor = monitor;
    return this;
  }

  /** Adds one who is told how training goes. */
  public Trainer listener(TrainingListener listener) {
    listeners.add(listener);
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
    requireSuitable(data);
    int[] order = IntStream.range(0, data.rows()).toArray();
    SplitMix random = new SplitMix(seed);
    List<Epoch> history = new ArrayList<>();
    Recipe run = epochwise ? recipe.withSchedule(recipe.schedule().every(batches(order))) : recipe;
    try (TrainingStep step = new TrainingStep(network, loss, run, batchSize)) {
      step.seed(new SplitMix(~seed).nextLong());
      for (int epoch = 1; epoch <= epochs; epoch++) {
        random.shuffle(order);
        Epoch result = epoch(step, data, order, epoch);
        history.add(result);
        listeners.forEach(listener -> listener.onEpoch(result));
        run.schedule().report(monitor.applyAsDouble(result));
      }
    }
    return List.copyOf(history);
  }

  /**
   * A learning-rate range test with these settings, but for the schedule; it leaves the network as
   * it was.
   *
   * @throws IllegalArgumentException if the data don't suit the network or the batch size, or the
   *     optimizer is Rprop
   * @throws DivergedException if the loss isn't finite to begin with
   */
  public RateCurve findRate(Dataset data, RateRangeTest test) {
    requireSuitable(data);
    require(
        !recipe.optimizer().name().equals("rprop"),
        "rprop sets its step sizes itself: a range test needs an optimizer that follows its rate");
    return test.run(network, loss, recipe, data, batchSize, seed);
  }

  private void requireSuitable(Dataset data) {
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
  }

  private Epoch epoch(TrainingStep step, Dataset data, int[] order, int epoch) {
    long start = System.nanoTime();
    int batches = batches(order);
    double sum = 0;
    for (int batch = 0; batch < batches; batch++) {
      int from = batch * batchSize;
      int rows = Math.min(batchSize, order.length - from);
      double rate = step.learningRate();
      double cost = step.run(data.x(), data.y(), order, from, rows);
      if (!Double.isFinite(cost)) {
        throw new DivergedException(cost, epoch, batch + 1, batches, rate);
      }
      sum += cost;
      for (TrainingListener listener : listeners) {
        listener.onBatch(epoch, batch + 1, batches, cost, rows);
      }
    }
    double seconds = (System.nanoTime() - start) * 1e-9;
    return new Epoch(epoch, sum / batches, order.length, seconds);
  }

  private int batches(int[] order) {
    return (order.length + batchSize - 1) / batchSize;
  }

  private static void require(boolean legal, String message) {
    if (!legal) {
      throw new IllegalArgumentException(message);
    }
  }
}
