package deltachain.backend.ojalgo;

import deltachain.spi.BackendProvider;
import deltachain.tck.BackendTck;

class OjalgoBackendTest implements BackendTck {
  @Override
  public BackendProvider provider() {
    return new OjalgoProvider();
  }
}
