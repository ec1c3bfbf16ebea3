package deltachain.backend.nd4j;

import deltachain.spi.BackendProvider;
import deltachain.tck.BackendTck;

class Nd4jBackendTest implements BackendTck {
  @Override
  public BackendProvider provider() {
    return new Nd4jProvider();
  }
}
