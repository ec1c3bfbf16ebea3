package deltachain.tck.reference;

import deltachain.spi.Backend;
import deltachain.spi.BackendProvider;

/** Opens the backend {@code reference}. It isn't registered: nobody should train on it. */
public final class ReferenceProvider implements BackendProvider {

  @Override
  public int spiVersion() {
    return SPI_VERSION;
  }

  @Override
  public String name() {
    return "reference";
  }

  @Override
  public String version() {
    return "three loops";
  }

  @Override
  public int priority() {
    return 0;
  }

  @Override
  public Backend open(int threads) {
    return new ReferenceBackend();
  }
}
