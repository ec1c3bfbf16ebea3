package deltachain.core.training;

import deltachain.api.Loss;
import deltachain.api.Optimizer;
import deltachain.api.Tensor;
import deltachain.core.network.Chain;
import deltachain.core.network.Network;
import deltachain.spi.Backend;
import java.util.List;

/**
 * One step of training, repeated: gather rows, forward chain, loss, backward chain, clipping,
 * optimizer.
 *
 * <p>All buffers are made in the constructor, for the largest batch. The optimizer's state and step
 * count belong to this object: it is one training run. Not safe for several threads.
 */
public final class TrainingStep implements AutoCloseable {
  private static final Tensor[] NO_STATE = {};
  private static final Add ADD = new Add();

  private final Backend backend;
  private final Recipe recipe;
  private final boolean accumulating;
  private final Chain chain;
  private final List<Adjusted> adjusted;
  private final List<Tensor> gradients;
  private final BatchLoss batchLoss;
  private long steps;

  /** A run without clipping, for batches of up to {@code rows} rows. */
  public TrainingStep(Network network, Loss loss, Optimizer optimizer, int rows) {
    this(network, loss, new Recipe(optimizer), rows);
  }

  /**
   * A run for batches of up to {@code rows} rows.
   *
   * @param maxGradientNorm gradients whose norm over all parameters is larger are scaled down to it
   *     (Pascanu, Mikolov and Bengio, 2013); &gt; 0, infinity for no clipping
   * @throws IllegalArgumentException if {@code rows} is less than 1 or the norm isn't positive
   */
  public TrainingStep(
      Network network, Loss loss, Optimizer optimizer, int rows, double maxGradientNorm) {
    this(network, loss, new Recipe(optimizer).withClipping(Clipping.byNorm(maxGradientNorm)), rows);
  }

  /**
   * A run for batches of up to {@code rows} rows.
   *
   * @throws IllegalArgumentException if {@code rows} is less than 1, or the recipe names a layer
   *     that the network doesn't have
   */
  public TrainingStep(Network network, Loss loss, Recipe recipe, int rows) {
    this.backend = network.backend();
    this.recipe = recipe;
    this.accumulating = recipe.microBatch() < rows;
    int atOnce = Math.min(rows, recipe.microBatch());
    this.chain = new Chain(network, atOnce);
    this.adjusted = Adjusted.of(network, chain, recipe, accumulating);
    this.gradients = adjusted.stream().map(Adjusted::sum).toList();
    this.batchLoss = new BatchLoss(network, loss, atOnce);
  }

  /** Begins the stream of masks and noise anew; it has seed 0 at first. */
  public void seed(long seed) {
    chain.seed(seed);
  }

  /** The chains of the last step, with every p, q, Δ and gradient. */
  public Chain chain() {
    return chain;
  }

  /** The rate of the next step, before any layer's factor. */
  public double learningRate() {
    return recipe.schedule().at(steps);
  }

  /** How many steps were taken. */
  public long steps() {
    return steps;
  }

  /**
   * Takes one step on a batch.
   *
   * @param x inputs of the data set [n × inputs]
   * @param y its targets [n × target columns]
   * @param rows numbers of the data set's rows
   * @param from where the batch begins in {@code rows}
   * @param count how many rows it has, at least 1 and at most what this run was made for
   * @return the cost before the update; if it isn't finite, no update was made
   * @throws IllegalArgumentException if a shape or a target doesn't suit network and loss
   */
  public double run(Tensor x, Tensor y, int[] rows, int from, int count) {
    double cost =
        accumulating ? accumulate(x, y, rows, from, count) : gradient(x, y, rows, from, count);
    if (Double.isFinite(cost)) {
      recipe.clipping().clip(backend, gradients);
      update();
    }
    return cost;
  }

  /**
   * The cost of a batch, and its gradients in {@link #chain}; updates nothing.
   *
   * @param count at most a micro-batch
   */
  public double gradient(Tensor x, Tensor y, int[] rows, int from, int count) {
    chain.batch(count);
    backend.gather(x, rows, from, chain.x());
    chain.forward();
    double cost = batchLoss.evaluate(chain.output(), y, rows, from, chain.dOutput());
    chain.backward();
    return cost;
  }

  /** What the loss divides by on those rows, any number of them. */
  double denominator(Tensor y, int[] rows, int from, int count) {
    return batchLoss.denominator(y, rows, from, count);
  }

  /** The sum over the parts of a batch, each with its share of what the loss divides by. */
  private double accumulate(Tensor x, Tensor y, int[] rows, int from, int count) {
    for (int k = 0; k < gradients.size(); k++) {
      backend.scale(0, gradients.get(k));
    }
    double whole = denominator(y, rows, from, count);
    double cost = 0;
    for (int done = 0; done < count && whole > 0; done += chain.capacity()) {
      int part = Math.min(chain.capacity(), count - done);
      double share = denominator(y, rows, from + done, part) / whole;
      cost += share * gradient(x, y, rows, from + done, part);
      for (int k = 0; k < adjusted.size(); k++) {
        Adjusted each = adjusted.get(k);
        backend.update(ADD, each.sum(), each.batch(), NO_STATE, 1, share);
      }
    }
    return cost;
  }

  private void update() {
    double learningRate = learningRate();
    steps++;
    for (int k = 0; k < adjusted.size(); k++) {
      Adjusted each = adjusted.get(k);
      double rate = learningRate * each.rate();
      backend.update(recipe.optimizer(), each.w(), each.sum(), each.state(), steps, rate);
      MaxNorm bound = each.bound();
      if (bound != null) {
        bound.apply(each.w());
      }
    }
  }

  /** Gives the memory of buffers and state back; the network stays. */
  @Override
  public void close() {
    chain.close();
    adjusted.forEach(Adjusted::close);
  }
}
