package deltachain.tck.broken;

import deltachain.api.DType;
import deltachain.api.Tensor;
import deltachain.tck.reference.ReferenceBackend;
import java.util.function.UnaryOperator;

/** The reference backend with another memory. */
final class Memory extends ReferenceBackend {
  private final UnaryOperator<Tensor> fault;

  Memory(UnaryOperator<Tensor> fault) {
    this.fault = fault;
  }

  @Override
  public Tensor allocate(DType dtype, int rows, int columns) {
    return fault.apply(super.allocate(dtype, rows, columns));
  }
}
