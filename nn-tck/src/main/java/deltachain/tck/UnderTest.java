package deltachain.tck;

import deltachain.spi.Backend;
import deltachain.spi.BackendProvider;

/** What every rule needs: the backend that is held to it. */
public interface UnderTest {

  /** The provider of the backend under test. */
  BackendProvider provider();

  /** The backend, opened with two threads. */
  default Backend backend() {
    return provider().open(2);
  }
}
