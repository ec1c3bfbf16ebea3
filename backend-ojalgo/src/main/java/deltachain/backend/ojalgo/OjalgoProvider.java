package deltachain.backend.ojalgo;

import deltachain.spi.Backend;
import deltachain.spi.BackendProvider;

/** Opens the backend {@code ojalgo}. */
public final class OjalgoProvider implements BackendProvider {

  @Override
  public int spiVersion() {
    return SPI_VERSION;
  }

  @Override
  public String name() {
    return "ojalgo";
  }

  @Override
  public String version() {
    return "ojAlgo 57.1.0";
  }

  @Override
  public int priority() {
    return 20;
  }

  @Override
  public Backend open(int threads) {
    return OjalgoBackend.withThreads(threads);
  }
}
