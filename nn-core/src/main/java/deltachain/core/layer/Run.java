package deltachain.core.layer;

import deltachain.api.DType;
import deltachain.api.Tensor;
import deltachain.core.random.SplitMix;
import deltachain.spi.Backend;
import java.util.ArrayList;
import java.util.List;

/**
 * What the passes of one chain or predictor share: the mode, the largest batch, the buffers, the
 * stream of random numbers. Closing it gives the memory of every buffer back.
 */
public final class Run implements AutoCloseable {
  private final Backend backend;
  private final DType dtype;
  private final Mode mode;
  private final boolean backward;
  private final int capacity;
  private final List<Tensor> memory = new ArrayList<>();
  private SplitMix random = new SplitMix(0);

  /**
   * A run that has no buffers yet; its stream has seed 0.
   *
   * @param backward whether gradients will be asked for
   * @param capacity rows of the largest batch, ≥ 1
   * @throws IllegalArgumentException if {@code capacity} is less than 1
   */
  public Run(Backend backend, DType dtype, Mode mode, boolean backward, int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("a batch of " + capacity + " rows: expected at least 1");
    }
    this.backend = backend;
    this.dtype = dtype;
    this.mode = mode;
    this.backward = backward;
    this.capacity = capacity;
  }

  /** The backend of every tensor of the run. */
  public Backend backend() {
    return backend;
  }

  /** What the run is for. */
  public Mode mode() {
    return mode;
  }

  /** Whether the run is for {@link Mode#TRAINING}. */
  public boolean training() {
    return mode == Mode.TRAINING;
  }

  /** Whether gradients will be asked for. */
  public boolean backward() {
    return backward;
  }

  /** Rows of the largest batch. */
  public int capacity() {
    return capacity;
  }

  /** The stream behind everything random in the run. */
  public SplitMix random() {
    return random;
  }

  /** Begins the stream anew: the same seed gives the same masks and noise. */
  public void seed(long seed) {
    this.random = new SplitMix(seed);
  }

  /** A new buffer with a row for each of the batch. */
  public RowBuffer rows(int columns) {
    return new RowBuffer(tensor(capacity, columns));
  }

  /** A buffer without rows, where nothing will be computed. */
  public RowBuffer none(int columns) {
    return new RowBuffer(tensor(0, columns));
  }

  /** A new tensor of zeros, whose size doesn't depend on the batch. */
  public Tensor tensor(int rows, int columns) {
    Tensor tensor = backend.allocate(dtype, rows, columns);
    memory.add(tensor);
    return tensor;
  }

  /** New tensors of the parameters' shapes, for their gradients. */
  public List<Tensor> gradients(List<Parameter> parameters) {
    return parameters.stream()
        .map(Parameter::value)
        .map(value -> tensor(value.rows(), value.columns()))
        .toList();
  }

  @Override
  public void close() {
    memory.forEach(Tensor::close);
  }
}
