package deltachain.backend.vector;

import deltachain.spi.BackendProvider;
import deltachain.tck.BackendTck;
import deltachain.tck.Capability;
import java.util.EnumSet;
import java.util.Set;

/** Run twice: with the Vector API, and without it on the plain kernel. */
class VectorBackendTest implements BackendTck {
  @Override
  public BackendProvider provider() {
    return new VectorProvider();
  }

  @Override
  public Set<Capability> capabilities() {
    return EnumSet.allOf(Capability.class);
  }
}
