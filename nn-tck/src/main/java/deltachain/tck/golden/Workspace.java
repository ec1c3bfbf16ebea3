package deltachain.tck.golden;

import deltachain.api.DType;
import deltachain.api.Tensor;
import deltachain.spi.Backend;
import java.util.ArrayList;
import java.util.List;

/** Float64 tensors of the backend under test, given back together. */
final class Workspace implements AutoCloseable {
  private final Backend backend;
  private final List<Tensor> tensors = new ArrayList<>();

  Workspace(Backend backend) {
    this.backend = backend;
  }

  /** A tensor of zeros. */
  Tensor room(int rows, int columns) {
    Tensor tensor = backend.allocate(DType.FLOAT64, rows, columns);
    tensors.add(tensor);
    return tensor;
  }

  /** A tensor of zeros, shaped like {@code other}. */
  Tensor room(Tensor other) {
    return room(other.rows(), other.columns());
  }

  /** Zeros for what an optimizer remembers of {@code w}. */
  Tensor state(Tensor w) {
    Tensor state = backend.allocateState(w);
    tensors.add(state);
    return state;
  }

  /** A tensor that holds a copy of the values; a vector becomes one row. */
  Tensor holding(Values values) {
    Tensor tensor = room(values.rows(), values.columns());
    tensor.write(0, values.data(), 0, values.length());
    return tensor;
  }

  @Override
  public void close() {
    tensors.forEach(Tensor::close);
  }
}
