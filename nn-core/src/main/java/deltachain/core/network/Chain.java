package deltachain.core.network;

import deltachain.api.Tensor;
import deltachain.core.layer.Dense;
import deltachain.core.layer.Layer;
import deltachain.core.layer.Mode;
import deltachain.core.layer.RowBuffer;
import deltachain.core.layer.Run;
import deltachain.core.layer.Strand;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The forward chain of activations and the backward chain of deltas of one network, in buffers made
 * once for the largest batch.
 *
 * <p>Use: {@link #batch}, fill {@link #x}, {@link #forward}, fill {@link #dOutput} with ∂C/∂output,
 * {@link #backward}. After that every p_i, q_i, Δ_i, dW_i and db_i can be read under those names; i
 * counts the dense layers from 1, as in P_i = Q_{i−1} W_iᵀ + 1b_iᵀ, and q_0 is what the first one
 * reads. A smaller batch uses the first rows of the same buffers. Not safe for several threads.
 */
public final class Chain implements AutoCloseable {
  private final List<Layer> layers;
  private final List<Integer> dense;
  private final Run run;
  private final int lowest;
  private final RowBuffer x;
  private final RowBuffer dx;
  private final RowBuffer dOutput;
  private final Strand strand;
  private final List<Tensor> gradients;
  private int rows;

  /** A chain for training on batches of up to {@code rows} rows that leaves ∂C/∂x out. */
  public Chain(Network network, int rows) {
    this(network, rows, false);
  }

  /**
   * A chain for training on batches of up to {@code rows} rows.
   *
   * @param inputGradient whether {@link #backward} goes on to ∂C/∂x
   * @throws IllegalArgumentException if {@code rows} is less than 1
   */
  public Chain(Network network, int rows, boolean inputGradient) {
    this(network, rows, inputGradient, Mode.TRAINING);
  }

  /**
   * A chain for batches of up to {@code rows} rows.
   *
   * @param inputGradient whether {@link #backward} goes on to ∂C/∂x
   * @param mode how layers compute that differ between training and prediction
   * @throws IllegalArgumentException if {@code rows} is less than 1
   */
  public Chain(Network network, int rows, boolean inputGradient, Mode mode) {
    this.layers = network.layers();
    this.dense =
        IntStream.range(0, layers.size())
            .filter(k -> layers.get(k) instanceof Dense)
            .boxed()
            .toList();
    this.lowest = inputGradient ? 0 : Strand.firstAdjustable(layers) + 1;
    this.run = new Run(network.backend(), network.dtype(), mode, true, rows);
    this.x = run.rows(network.inputs());
    this.dx = inputGradient ? run.rows(network.inputs()) : run.none(network.inputs());
    this.dOutput = run.rows(network.outputs());
    this.strand = Strand.bothWays(layers, run, lowest);
    this.gradients = run.gradients(network.parameters());
    this.rows = rows;
  }

  /** Begins the stream of masks and noise anew: the same seed, the same masks. */
  public void seed(long seed) {
    run.seed(seed);
  }

  /**
   * Sets the rows of the batch to come.
   *
   * @throws IllegalArgumentException if it is less than 1 or more than the chain was made for
   */
  public void batch(int rows) {
    if (rows < 1 || rows > capacity()) {
      throw new IllegalArgumentException(
          "a batch of " + rows + " rows: this chain was made for 1 to " + capacity());
    }
    this.rows = rows;
  }

  /** The most rows a batch may have. */
  public int capacity() {
    return run.capacity();
  }

  /** The input x [batch × inputs], to be filled before {@link #forward}. */
  public Tensor x() {
    return x.first(rows);
  }

  /** The output of the last layer [batch × outputs]. */
  public Tensor output() {
    return value(layers.size());
  }

  /** ∂C/∂output [batch × outputs], to be filled before {@link #backward}. */
  public Tensor dOutput() {
    return dOutput.first(rows);
  }

  /** The forward chain: every p_i and q_i from x. */
  public void forward() {
    strand.forward(x());
  }

  /** The backward chain: every Δ_i, dW_i and db_i from ∂C/∂output. */
  public void backward() {
    strand.backward(x(), dOutput(), lowest > 0 ? null : dx.first(rows), gradients);
  }

  /**
   * What goes into layer k of {@link Network#layers} [batch × its inputs], k from 0: value(0) is x,
   * and value(number of layers) the output.
   */
  public Tensor value(int k) {
    return k == 0 ? x() : strand.value(k, rows);
  }

  /** ∂C/∂{@link #value value(k)}; without rows where {@link #backward} never computes it. */
  public Tensor derivative(int k) {
    if (k == 0) {
      return dx.first(Math.min(rows, dx.capacity()));
    }
    return k == layers.size() ? dOutput() : strand.derivative(k, rows);
  }

  /** How many dense layers there are: i in p_i runs from 1 to this. */
  public int depth() {
    return dense.size();
  }

  /** p_i [batch × outputs of layer i], i from 1. */
  public Tensor p(int i) {
    return value(dense(i) + 1);
  }

  /** q_i [batch × outputs of layer i], i from 0: q_0 is what the first dense layer reads. */
  public Tensor q(int i) {
    return i == depth() ? output() : value(dense(i + 1));
  }

  /** Δ_i = ∂C/∂p_i [batch × outputs of layer i], i from 1. */
  public Tensor delta(int i) {
    return derivative(dense(i) + 1);
  }

  /** ∂C/∂q_i [batch × outputs of layer i], i from 1. */
  public Tensor dq(int i) {
    return i == depth() ? dOutput() : derivative(dense(i + 1));
  }

  /** dW_i = ∂C/∂W_i [outputs × inputs of layer i], i from 1. */
  public Tensor dW(int i) {
    return gradients.get(firstGradient(dense(i)));
  }

  /**
   * db_i = ∂C/∂b_i [1 × outputs of layer i], i from 1.
   *
   * @throws IllegalStateException if layer i has no bias
   */
  public Tensor db(int i) {
    int k = dense(i);
    if (layers.get(k).parameters().size() < 2) {
      throw new IllegalStateException("dense layer " + i + " has no bias");
    }
    return gradients.get(firstGradient(k) + 1);
  }

  /**
   * ∂C/∂x [batch × inputs].
   *
   * @throws IllegalStateException if this chain was made without it
   */
  public Tensor dx() {
    if (lowest > 0) {
      throw new IllegalStateException("this chain was made without dC/dx: ask for it in new Chain");
    }
    return derivative(0);
  }

  /** The gradients of all parameters, in the order of {@link Network#parameters}. */
  public List<Tensor> gradients() {
    return gradients;
  }

  private int firstGradient(int k) {
    return layers.stream().limit(k).mapToInt(layer -> layer.parameters().size()).sum();
  }

  private int dense(int i) {
    if (i < 1 || i > dense.size()) {
      throw new IndexOutOfBoundsException(
          "dense layer " + i + ": this network has 1 to " + dense.size());
    }
    return dense.get(i - 1);
  }

  /** Gives the memory of all buffers back. */
  @Override
  public void close() {
    run.close();
  }
}
