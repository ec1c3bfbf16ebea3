package deltachain.backend.nd4j;

import deltachain.spi.Backend;
import deltachain.spi.BackendProvider;

/** Opens the backend {@code nd4j}. */
public final class Nd4jProvider implements BackendProvider {

  @Override
  public int spiVersion() {
    return SPI_VERSION;
  }

  @Override
  public String name() {
    return "nd4j";
  }

  @Override
  public String version() {
    return "ND4J 1.0.0-M2.1";
  }

  @Override
  public int priority() {
    return 30;
  }

  @Override
  public Backend open(int threads) {
    return new Nd4jBackend(threads);
  }
}
