package deltachain.backend.ejml;

import deltachain.spi.Backend;
import deltachain.spi.BackendProvider;
import org.ejml.EjmlVersion;

/** Opens the backend {@code ejml}. */
public final class EjmlProvider implements BackendProvider {

  @Override
  public int spiVersion() {
    return SPI_VERSION;
  }

  @Override
  public String name() {
    return "ejml";
  }

  @Override
  public String version() {
    return "EJML " + EjmlVersion.VERSION;
  }

  @Override
  public int priority() {
    return 10;
  }

  @Override
  public Backend open(int threads) {
    return new EjmlBackend(threads);
  }
}
