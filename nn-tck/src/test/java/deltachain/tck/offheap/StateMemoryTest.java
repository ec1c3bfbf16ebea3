package deltachain.tck.offheap;

import deltachain.api.DType;
import deltachain.api.Tensor;
import deltachain.spi.Backend;
import deltachain.spi.BackendProvider;
import deltachain.tck.BackendTck;
import deltachain.tck.Providing;
import deltachain.tck.reference.ReferenceBackend;

/** Every rule on the tensors that hold an optimizer's state where weights are off the heap. */
class StateMemoryTest implements BackendTck {

  private static final class StateBackend extends ReferenceBackend {
    @Override
    public Tensor allocate(DType dtype, int rows, int columns) {
      try (Tensor offHeap = new BufferTensor(dtype, rows, columns)) {
        return allocateState(offHeap);
      }
    }
  }

  @Override
  public BackendProvider provider() {
    Backend backend = new StateBackend();
    return new Providing("state", threads -> backend);
  }
}
