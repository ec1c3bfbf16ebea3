package deltachain.backend.vector;

import deltachain.spi.Backend;
import deltachain.spi.BackendProvider;
import deltachain.spi.Capability;
import java.util.EnumSet;
import java.util.Set;

/** Opens the backend {@code vector}, the default where it is present. */
public final class VectorProvider implements BackendProvider {

  @Override
  public int spiVersion() {
    return SPI_VERSION;
  }

  @Override
  public String name() {
    return "vector";
  }

  /** The JDK, and which kernel runs, such as {@code JDK 17.0.15, 512-bit vectors}. */
  @Override
  public String version() {
    return "JDK "
        + System.getProperty("java.version")
        + (Incubator.PRESENT
            ? ", " + VectorWidth.bits() + "-bit vectors"
            : ", plain kernel without " + Incubator.FLAG);
  }

  @Override
  public int priority() {
    return 40;
  }

  /** All of them. */
  @Override
  public Set<Capability> capabilities() {
    return EnumSet.allOf(Capability.class);
  }

  @Override
  public Backend open(int threads) {
    Incubator.sayIfAbsent();
    return new VectorBackend(threads);
  }
}
