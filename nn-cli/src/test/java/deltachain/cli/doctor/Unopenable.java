package deltachain.cli.doctor;

import deltachain.spi.Backend;
import deltachain.spi.BackendProvider;

/** Provides a backend whose library isn't there. */
public final class Unopenable implements BackendProvider {

  @Override
  public int spiVersion() {
    return SPI_VERSION;
  }

  @Override
  public String name() {
    return "unopenable";
  }

  @Override
  public String version() {
    return "for tests";
  }

  @Override
  public int priority() {
    return 1;
  }

  @Override
  public Backend open(int threads) {
    throw new UnsatisfiedLinkError("no blas in java.library.path");
  }
}
