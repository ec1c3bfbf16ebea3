package deltachain.backend.vector;

import deltachain.spi.BackendProvider;
import deltachain.tck.BackendTck;

/** Run twice: with the Vector API, and without it on the plain kernel. */
class VectorBackendTest implements BackendTck {
  @Override
  public BackendProvider provider() {
    return new VectorProvider();
  }
}
