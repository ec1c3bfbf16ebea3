package deltachain.tck.reference;

import deltachain.spi.BackendProvider;
import deltachain.tck.BackendTck;

class ReferenceBackendTest implements BackendTck {
  @Override
  public BackendProvider provider() {
    return new ReferenceProvider();
  }
}
