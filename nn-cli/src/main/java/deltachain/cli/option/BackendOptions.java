package deltachain.cli.option;

import deltachain.cli.console.Text;
import deltachain.core.lookup.BackendException;
import deltachain.core.lookup.Backends;
import deltachain.core.speed.BackendRace;
import deltachain.core.speed.RaceResult;
import deltachain.core.speed.Trial;
import deltachain.spi.Backend;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import picocli.CommandLine.Option;

/** Which backend computes, with how many threads. */
public final class BackendOptions {
  private static final String AUTO = "auto";

  @Option(
      names = "--backend",
      paramLabel = "NAME",
      description =
          "The backend: see nn backends. Like -Dnn.backend=NAME. Default: the highest priority. auto"
              + " warms this network up on each, times it for at most 200 ms and takes the fastest;"
              + " numbers differ between backends in their last bits, so name one where results must"
              + " be the same again.")
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
        && !name.equals(AUTO)
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
    if (isAuto()) {
      throw new WrongUseException(
          "--backend auto times a network: expected with train and evaluate only");
    }
    return Backends.select(null);
  }

  /**
   * The backend of these options, by measurement if they say so.
   *
   * @param rows of a batch
   * @param work what the command will do most
   * @param notes told in a line what was measured
   * @throws WrongUseException if no backend has the name
   * @throws BackendException if it doesn't work
   */
  public Backends.Choice choose(int rows, Function<Backend, Trial> work, Consumer<String> notes) {
    check();
    if (!isAuto()) {
      return Backends.select(null);
    }
    RaceResult result = BackendRace.run(rows, work);
    notes.accept(AUTO + ": " + Text.oneLine(result.toString()));
    return result.choose();
  }

  private static boolean isAuto() {
    return System.getProperty(Backends.BACKEND_PROPERTY, "").strip().equals(AUTO);
  }
}
