package deltachain.backend.ojalgo;

import deltachain.spi.Backend;
import deltachain.spi.BackendProvider;
import deltachain.spi.Capability;
import java.util.Set;

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

  /** Both element types; its product skips zeros, so that 0 · ∞ may be 0. */
  @Override
  public Set<Capability> capabilities() {
    return Set.of(Capability.FLOAT32, Capability.FLOAT64);
  }

  @Override
  public Backend open(int threads) {
    return OjalgoBackend.withThreads(threads);
  }
}
