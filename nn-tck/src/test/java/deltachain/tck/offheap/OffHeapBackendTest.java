package deltachain.tck.offheap;

import deltachain.api.DType;
import deltachain.api.Tensor;
import deltachain.spi.Backend;
import deltachain.spi.BackendProvider;
import deltachain.tck.BackendTck;
import deltachain.tck.Providing;
import deltachain.tck.reference.ReferenceBackend;

class OffHeapBackendTest implements BackendTck {

  /** The reference backend on direct buffers. */
  private static final class OffHeapBackend extends ReferenceBackend {
    @Override
    public Tensor allocate(DType dtype, int rows, int columns) {
      return new BufferTensor(dtype, rows, columns);
    }
  }

  @Override
  public BackendProvider provider() {
    Backend backend = new OffHeapBackend();
    return new Providing("off-heap", threads -> backend);
  }
}
