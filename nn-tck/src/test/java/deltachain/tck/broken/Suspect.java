package deltachain.tck.broken;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import deltachain.spi.Backend;
import deltachain.spi.BackendProvider;
import deltachain.spi.Capability;
import deltachain.tck.BackendTck;
import deltachain.tck.Providing;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The class whose rules a {@link Trial} runs, on the backend of that trial. */
final class Suspect implements BackendTck {
  private static volatile @Nullable IntFunction<Backend> backend;

  static void accuse(@Nullable IntFunction<Backend> suspected) {
    backend = suspected;
  }

  @Override
  public BackendProvider provider() {
    IntFunction<Backend> suspected = backend;
    assumeTrue(suspected != null, "only a trial runs these rules");
    return new Providing("suspect", suspected);
  }

  @Override
  public Set<Capability> capabilities() {
    return EnumSet.allOf(Capability.class);
  }
}
