package deltachain.bench.engine;

/**
 * A library that is timed, alone in its JVM. It uses as many threads as the system property {@code
 * nn.threads} says.
 *
 * <p>Those of other libraries are registered in {@code META-INF/services}.
 */
public interface Engine {

  /** The name users choose it by. */
  String name();

  /** The library with its version, and what it says of its build, on one line. */
  String version();
}
