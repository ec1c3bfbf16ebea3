package deltachain.cli.option;

import deltachain.core.lookup.BackendException;
import deltachain.core.lookup.Backends;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which backend computes, with how many threads. */
public final class BackendOptions {
  @Option(
      names = "--backend",
      paramLabel = "NAME",
      description =
          "The backend: see nn backends. Like -Dnn.backend=NAME. Default: the highest priority.")
  private Optional<String> backend = Optional.empty();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads of a kernel. Like -Dnn.threads=N. Default: all cores.")
  private Optional<Integer> threads = Optional.empty();

  /**
   * Sets the system properties that the lookup reads, and opens nothing yet.
   *
   * @throws WrongUseException if no backend has the name
   */
  public void check() {
    threads.ifPresent(
        n ->
            System.setProperty(
                Backends.THREADS_PROPERTY, String.valueOf(Checked.atLeastOne("--threads", n))));
    backend.ifPresent(name -> System.setProperty(Backends.BACKEND_PROPERTY, name.strip()));
    String name = System.getProperty(Backends.BACKEND_PROPERTY, "").strip();
    if (!name.isEmpty()
        && Backends.available().stream().noneMatch(found -> found.name().equals(name))) {
      throw unknown();
    }
  }

  private static WrongUseException unknown() {
    try {
      return new WrongUseException("unknown backend: " + Backends.select(null).reason());
    } catch (BackendException e) {
      return new WrongUseException(String.valueOf(e.getMessage()), e);
    }
  }

  /**
   * The backend of these options.
   *
   * @throws WrongUseException if no backend has the name
   * @throws BackendException if it doesn't work
   */
  public Backends.Choice choose() {
    check();
    return Backends.select(null);
  }
}
