package deltachain.core.training;

import deltachain.api.Loss;
import deltachain.api.Optimizer;
import deltachain.api.Tensor;
import deltachain.core.layer.Parameter;
import deltachain.core.network.Chain;
import deltachain.core.network.Network;
import deltachain.spi.Backend;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One step of training, repeated: gather rows, forward chain, loss, backward chain, clipping,
 * optimizer.
 *
 * <p>All buffers are made in the constructor, for the largest batch. The optimizer's state and step
 * count belong to this object: it is one training run. Not safe for several threads.
 */
public final class TrainingStep implements AutoCloseable {
  private final Backend backend;
  private final Optimizer optimizer;
  private final double maxGradientNorm;
  private final Chain chain;
  private final List<Tensor> weights;
  private final List<Tensor> gradients;
  private final List<Tensor[]> state;
  private final BatchLoss batchLoss;
  private long steps;

  /** A run without clipping, for batches of up to {@code rows} rows. */
  public TrainingStep(Network network, Loss loss, Optimizer optimizer, int rows) {
    this(network, loss, optimizer, rows, Double.POSITIVE_INFINITY);
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
    if (!(maxGradientNorm > 0)) {
      throw new IllegalArgumentException(
          "largest gradient norm " + maxGradientNorm + ": expected a number > 0");
    }
    this.backend = network.backend();
    this.optimizer = optimizer;
    this.maxGradientNorm = maxGradientNorm;
    this.chain = new Chain(network, rows);
    this.weights = network.parameters().stream().map(Parameter::value).toList();
    this.gradients = chain.gradients();
    this.state = weights.stream().map(this::newState).toList();
    this.batchLoss = new BatchLoss(backend, loss, rows);
  }

  private Tensor[] newState(Tensor w) {
    return IntStream.range(0, optimizer.stateSize())
        .mapToObj(s -> backend.allocate(w.dtype(), w.rows(), w.columns()))
        .toArray(Tensor[]::new);
  }

  /** Begins the stream of masks and noise anew; it has seed 0 at first. */
  public void seed(long seed) {
    chain.seed(seed);
  }

  /** The chains of the last step, with every p, q, Δ and gradient. */
  public Chain chain() {
    return chain;
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
    double cost = gradient(x, y, rows, from, count);
    if (Double.isFinite(cost)) {
      clip();
      update();
    }
    return cost;
  }

  /** The cost of a batch, as {@link #run}, and its gradients in {@link #chain}; updates nothing. */
  public double gradient(Tensor x, Tensor y, int[] rows, int from, int count) {
    chain.batch(count);
    backend.gather(x, rows, from, chain.x());
    chain.forward();
    double cost = batchLoss.evaluate(chain.output(), y, rows, from, chain.dOutput());
    chain.backward();
    return cost;
  }

  private void clip() {
    if (maxGradientNorm == Double.POSITIVE_INFINITY) {
      return;
    }
    double squares = 0;
    for (int k = 0; k < gradients.size(); k++) {
      squares += backend.sumOfSquares(gradients.get(k));
    }
    double factor = maxGradientNorm / (Math.sqrt(squares) + 1e-6);
    if (factor < 1) {
      for (int k = 0; k < gradients.size(); k++) {
        backend.scale(factor, gradients.get(k));
      }
    }
  }

  private void update() {
    steps++;
    double learningRate = optimizer.learningRate();
    for (int k = 0; k < weights.size(); k++) {
      backend.update(
          optimizer, weights.get(k), gradients.get(k), state.get(k), steps, learningRate);
    }
  }

  /** Gives the memory of buffers and state back; the network stays. */
  @Override
  public void close() {
    chain.close();
    state.forEach(tensors -> Arrays.stream(tensors).forEach(Tensor::close));
  }
}
