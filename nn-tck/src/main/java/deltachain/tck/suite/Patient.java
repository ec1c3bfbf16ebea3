package deltachain.tck.suite;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import deltachain.spi.BackendProvider;
import deltachain.tck.BackendTck;
import org.jspecify.annotations.Nullable;

/**
 * The class whose rules a {@link SuiteCheck} runs. The engine makes it, so its backend is static.
 */
final class Patient implements BackendTck {
  private static volatile @Nullable BackendProvider examined;

  static void examine(@Nullable BackendProvider provider) {
    examined = provider;
  }

  @Override
  public BackendProvider provider() {
    BackendProvider provider = examined;
    assumeTrue(provider != null, "only a check runs these rules");
    return provider;
  }
}
