package deltachain.backend.ojalgo;

import deltachain.spi.BackendProvider;
import deltachain.tck.BackendTck;
import deltachain.tck.Capability;
import java.util.Set;

class OjalgoBackendTest implements BackendTck {
  @Override
  public BackendProvider provider() {
    return new OjalgoProvider();
  }

  @Override
  public Set<Capability> capabilities() {
    return Set.of(Capability.FLOAT32, Capability.FLOAT64);
  }
}
