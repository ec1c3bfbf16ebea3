package deltachain.tck.sample;

import deltachain.api.DType;
import deltachain.api.Tensor;
import deltachain.core.random.SplitMix;
import deltachain.spi.Backend;
import java.util.ArrayList;
import java.util.List;

/** Makes the tensors of one rule, from one seed, and closes them with itself. */
public final class Samples implements AutoCloseable {
  private final Backend backend;
  private final DType dtype;
  private final SplitMix random;
  private final List<Tensor> made = new ArrayList<>();

  /** Tensors of one backend and type; the seed alone determines their values. */
  public Samples(Backend backend, DType dtype, long seed) {
    this.backend = backend;
    this.dtype = dtype;
    this.random = new SplitMix(seed);
  }

  /** The backend that owns the tensors. */
  public Backend backend() {
    return backend;
  }

  /** The element type of the tensors. */
  public DType dtype() {
    return dtype;
  }

  /** The stream of random numbers. */
  public SplitMix random() {
    return random;
  }

  /** Zeros [rows × columns]. */
  public Tensor zeros(int rows, int columns) {
    Tensor tensor = backend.allocate(dtype, rows, columns);
    made.add(tensor);
    return tensor;
  }

  /** Zeros for what an optimizer remembers of {@code w}. */
  public Tensor state(Tensor w) {
    Tensor state = backend.allocateState(w);
    made.add(state);
    return state;
  }

  /** [rows × columns] with those values, row-major, rounded to the type. */
  public Tensor of(int rows, int columns, double... values) {
    Tensor tensor = zeros(rows, columns);
    tensor.write(0, values, 0, values.length);
    return tensor;
  }

  /** [rows × columns], every element the same. */
  public Tensor filled(int rows, int columns, double value) {
    return of(rows, columns, Values.filled(rows * columns, value));
  }

  /** [rows × columns] of normal variates. */
  public Tensor normal(int rows, int columns) {
    return of(rows, columns, normals(rows * columns));
  }

  /** Normal variates that the element type holds exactly. */
  public double[] normals(int count) {
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] = Values.round(dtype, random.nextGaussian());
    }
    return values;
  }

  /** A view of the first rows of a longer tensor, with those values in the view. */
  public GuardedView guarded(int rows, int columns, double... values) {
    GuardedView guarded = new GuardedView(zeros(rows + GuardedView.ROWS_BEYOND, columns), rows);
    guarded.view().write(0, values, 0, values.length);
    return guarded;
  }

  /** Closes every tensor made here. */
  @Override
  public void close() {
    made.forEach(Tensor::close);
  }
}
