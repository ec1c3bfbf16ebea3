package deltachain.tck;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import deltachain.api.DType;
import deltachain.spi.Backend;
import deltachain.spi.BackendProvider;
import deltachain.spi.Capability;
import java.util.Set;

/** What every rule needs: the backend that is held to it, and what that backend claims to do. */
public interface UnderTest {

  /** The provider of the backend under test. */
  BackendProvider provider();

  /** The backend, opened with two threads. */
  default Backend backend() {
    return provider().open(2);
  }

  /** What the backend claims to do: what its provider says. */
  default Set<Capability> capabilities() {
    return provider().capabilities();
  }

  /** Skips the running rule, naming the capability, if the backend doesn't claim it. */
  default void require(Capability capability) {
    assumeTrue(
        capabilities().contains(capability),
        () -> "backend " + provider().name() + " doesn't declare the capability " + capability);
  }

  /** Skips the running rule if the backend doesn't claim the element type. */
  default void require(DType dtype) {
    require(Capability.of(dtype));
  }
}
