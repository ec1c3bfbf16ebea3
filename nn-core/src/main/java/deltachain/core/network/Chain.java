package deltachain.core.network;

import deltachain.api.Tensor;
import deltachain.core.layer.Dense;
import deltachain.core.layer.Layer;
import deltachain.spi.Backend;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
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
  private final List<List<Tensor>> gradients = new ArrayList<>();
  private final int lowest;
  private final Links largest;
  private Links smaller;
  private Links now;

  /**
   * The buffers of one batch size.
   *
   * @param values values[k] goes into layer k; the last is the output
   * @param derivatives ∂C/∂values[k]; without rows where it is never computed
   */
  private record Links(int rows, List<Tensor> values, List<Tensor> derivatives) {
    Links prefix(int rows) {
      return new Links(rows, prefix(values, rows), prefix(derivatives, rows));
    }

    private static List<Tensor> prefix(List<Tensor> tensors, int rows) {
      return tensors.stream().map(t -> t.rowPrefix(Math.min(rows, t.rows()))).toList();
    }
  }

  /** A chain for batches of up to {@code rows} rows that leaves ∂C/∂x out. */
  public Chain(Network network, int rows) {
    this(network, rows, false);
  }

  /**
   * A chain for batches of up to {@code rows} rows.
   *
   * @param inputGradient whether {@link #backward} goes on to ∂C/∂x
   * @throws IllegalArgumentException if {@code rows} is less than 1
   */
  public Chain(Network network, int rows, boolean inputGradient) {
    if (rows < 1) {
      throw new IllegalArgumentException("a batch of " + rows + " rows: expected at least 1");
    }
    this.layers = network.layers();
    int count = layers.size();
    this.dense = indices(count, k -> layers.get(k) instanceof Dense);
    List<Integer> adjustable = indices(count, k -> !layers.get(k).parameters().isEmpty());
    int firstAdjustable = adjustable.isEmpty() ? count : adjustable.get(0);
    this.lowest = inputGradient ? 0 : firstAdjustable + 1;
    Backend backend = network.backend();
    List<Tensor> values = new ArrayList<>();
    List<Tensor> derivatives = new ArrayList<>();
    for (int k = 0; k <= count; k++) {
      int width = k == 0 ? network.inputs() : layers.get(k - 1).outputs();
      values.add(backend.allocate(network.dtype(), rows, width));
      derivatives.add(backend.allocate(network.dtype(), k < lowest ? 0 : rows, width));
    }
    for (Layer layer : layers) {
      gradients.add(
          layer.parameters().stream()
              .map(p -> backend.allocate(network.dtype(), p.value().rows(), p.value().columns()))
              .toList());
    }
    this.largest = new Links(rows, List.copyOf(values), List.copyOf(derivatives));
    this.smaller = largest;
    this.now = largest;
  }

  private static List<Integer> indices(int count, IntPredicate wanted) {
    return IntStream.range(0, count).filter(wanted).boxed().toList();
  }

  /**
   * Sets the rows of the batch to come.
   *
   * @throws IllegalArgumentException if it is less than 1 or more than the chain was made for
   */
  public void batch(int rows) {
    if (rows < 1 || rows > largest.rows) {
      throw new IllegalArgumentException(
          "a batch of " + rows + " rows: this chain was made for 1 to " + largest.rows);
    }
    if (rows == largest.rows) {
      now = largest;
    } else {
      if (rows != smaller.rows) {
        smaller = largest.prefix(rows);
      }
      now = smaller;
    }
  }

  /** The most rows a batch may have. */
  public int capacity() {
    return largest.rows;
  }

  /** The input x [batch × inputs], to be filled before {@link #forward}. */
  public Tensor x() {
    return now.values.get(0);
  }

  /** The output of the last layer [batch × outputs]. */
  public Tensor output() {
    return now.values.get(layers.size());
  }

  /** ∂C/∂output [batch × outputs], to be filled before {@link #backward}. */
  public Tensor dOutput() {
    return now.derivatives.get(layers.size());
  }

  /** The forward chain: every p_i and q_i from x. */
  public void forward() {
    for (int k = 0; k < layers.size(); k++) {
      layers.get(k).forward(now.values.get(k), now.values.get(k + 1));
    }
  }

  /** The backward chain: every Δ_i, dW_i and db_i from ∂C/∂output. */
  public void backward() {
    for (int k = layers.size() - 1; k >= Math.max(0, lowest - 1); k--) {
      layers
          .get(k)
          .backward(
              now.values.get(k),
              now.values.get(k + 1),
              now.derivatives.get(k + 1),
              k < lowest ? null : now.derivatives.get(k),
              gradients.get(k));
    }
  }

  /**
   * What goes into layer k of {@link Network#layers} [batch × its inputs], k from 0: value(0) is x,
   * and value(number of layers) the output.
   */
  public Tensor value(int k) {
    return now.values.get(k);
  }

  /** ∂C/∂{@link #value value(k)}; without rows where {@link #backward} never computes it. */
  public Tensor derivative(int k) {
    return now.derivatives.get(k);
  }

  /** How many dense layers there are: i in p_i runs from 1 to this. */
  public int depth() {
    return dense.size();
  }

  /** p_i [batch × outputs of layer i], i from 1. */
  public Tensor p(int i) {
    return now.values.get(dense(i) + 1);
  }

  /** q_i [batch × outputs of layer i], i from 0: q_0 is what the first dense layer reads. */
  public Tensor q(int i) {
    return i == depth() ? output() : now.values.get(dense(i + 1));
  }

  /** Δ_i = ∂C/∂p_i [batch × outputs of layer i], i from 1. */
  public Tensor delta(int i) {
    return now.derivatives.get(dense(i) + 1);
  }

  /** ∂C/∂q_i [batch × outputs of layer i], i from 1. */
  public Tensor dq(int i) {
    return i == depth() ? dOutput() : now.derivatives.get(dense(i + 1));
  }

  /** dW_i = ∂C/∂W_i [outputs × inputs of layer i], i from 1. */
  public Tensor dW(int i) {
    return gradients.get(dense(i)).get(0);
  }

  /**
   * db_i = ∂C/∂b_i [1 × outputs of layer i], i from 1.
   *
   * @throws IllegalStateException if layer i has no bias
   */
  public Tensor db(int i) {
    List<Tensor> of = gradients.get(dense(i));
    if (of.size() < 2) {
      throw new IllegalStateException("dense layer " + i + " has no bias");
    }
    return of.get(1);
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
    return now.derivatives.get(0);
  }

  /** The gradients of all parameters, in the order of {@link Network#parameters}. */
  public List<Tensor> gradients() {
    return gradients.stream().flatMap(List::stream).toList();
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
    largest.values.forEach(Tensor::close);
    largest.derivatives.forEach(Tensor::close);
    gradients().forEach(Tensor::close);
  }
}
