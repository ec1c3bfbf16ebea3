package deltachain.cli.doctor;

import deltachain.api.Tensor;
import deltachain.spi.Backend;
import deltachain.spi.BackendProvider;
import deltachain.tck.reference.ReferenceBackend;

/** Provides a backend whose products forget α. */
public final class Forgetful implements BackendProvider {

  @Override
  public int spiVersion() {
    return SPI_VERSION;
  }

  @Override
  public String name() {
    return "forgetful";
  }

  @Override
  public String version() {
    return "for tests";
  }

  @Override
  public int priority() {
    return 0;
  }

  @Override
  public Backend open(int threads) {
    return new ReferenceBackend() {
      @Override
      public void multiply(
          boolean ta, boolean tb, double alpha, Tensor a, Tensor b, double beta, Tensor c) {
        super.multiply(ta, tb, 1, a, b, beta, c);
      }
    };
  }
}
