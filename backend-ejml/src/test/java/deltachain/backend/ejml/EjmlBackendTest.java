package deltachain.backend.ejml;

import deltachain.spi.BackendProvider;
import deltachain.tck.BackendTck;

class EjmlBackendTest implements BackendTck {
  @Override
  public BackendProvider provider() {
    return new EjmlProvider();
  }
}
