package deltachain.core.lookup.fake;

import deltachain.spi.Backend;
import deltachain.spi.BackendProvider;

/** A backend that works: alpha, priority 10. */
public class Alpha implements BackendProvider {

  @Override
  public int spiVersion() {
    return SPI_VERSION;
  }

  @Override
  public String name() {
    return "alpha";
  }

  @Override
  public String version() {
    return "Alpha 1.0";
  }

  @Override
  public int priority() {
    return 10;
  }

  @Override
  public Backend open(int threads) {
    return new PlainBackend(threads);
  }
}
