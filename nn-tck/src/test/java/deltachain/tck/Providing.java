package deltachain.tck;

import deltachain.spi.Backend;
import deltachain.spi.BackendProvider;
import java.util.function.IntFunction;

/**
 * Provides a backend made for a test.
 *
 * @param opening the backend for a number of threads
 */
public record Providing(String name, IntFunction<Backend> opening) implements BackendProvider {

  @Override
  public int spiVersion() {
    return SPI_VERSION;
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
    return opening.apply(threads);
  }
}
