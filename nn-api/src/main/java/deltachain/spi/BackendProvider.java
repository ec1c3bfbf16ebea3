package deltachain.spi;

import java.util.Set;

/**
 * Names a backend and opens it: the class that {@code java.util.ServiceLoader} finds.
 *
 * <p>Everything but {@link #open} must answer without loading natives or the library's own classes,
 * so that a backend that is merely present costs nothing.
 */
public interface BackendProvider {

  /** The version of this interface and of {@link Backend}. */
  int SPI_VERSION = 1;

  /**
   * The version this provider was compiled against: {@code return SPI_VERSION;}. The compiler
   * copies the constant into the provider, which is why there is no default.
   */
  int spiVersion();

  /** The name users choose the backend by: lower case letters, digits and hyphens, such as ejml. */
  String name();

  /** The library behind the backend and its version, such as {@code EJML 0.46.1}. */
  String version();

  /** Of several backends, the one with the highest priority is chosen; 0 … 100. */
  int priority();

  /**
   * What the backend claims to do: both element types and 0 · ∞ = NaN, unless overridden. A rule of
   * the shared suite that needs more is skipped; an {@link UnsupportedOperationException} within a
   * claim is a failure.
   */
  default Set<Capability> capabilities() {
    return Set.of(Capability.FLOAT32, Capability.FLOAT64, Capability.ZERO_TIMES_INFINITY);
  }

  /**
   * Opens the backend.
   *
   * @param threads the most threads a kernel may use, ≥ 1
   * @throws RuntimeException or {@link LinkageError} if the library or its natives don't load
   */
  Backend open(int threads);
}
