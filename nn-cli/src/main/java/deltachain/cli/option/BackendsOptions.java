package deltachain.cli.option;

import deltachain.core.lookup.Backends;
import deltachain.core.lookup.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which backends are looked at, with how many threads. */
public final class BackendsOptions {
  @Option(
      names = "--backends",
      paramLabel = "NAME,NAME,..",
      split = ",",
      description = "Which backends: see nn backends. Default: all that are there.")
  private List<String> names = List.of();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads of a kernel. Like -Dnn.threads=N. Default: all cores.")
  private Optional<Integer> threads = Optional.empty();

  /**
   * The backends that the options name, in the order of the lookup; sets the number of threads.
   *
   * @throws WrongUseException if an option is illegal
   * @throws deltachain.core.lookup.BackendException if there is no backend
   */
  public List<Backends.Found> check() {
    threads.ifPresent(
        n ->
            System.setProperty(
                Backends.THREADS_PROPERTY, String.valueOf(Checked.atLeastOne("--threads", n))));
    List<Backends.Found> available = Backends.available();
    if (available.isEmpty()) {
      Backends.choose(); // throws, naming what to add
    }
    List<String> known = available.stream().map(Backends.Found::name).toList();
    List<String> wanted = new ArrayList<>();
    for (String part : names) {
      String name = part.strip();
      if (!known.contains(name)) {
        throw new WrongUseException(
            "--backends: unknown backend '"
                + name
                + "'"
                + Suggestion.didYouMean(name, known)
                + "; there are "
                + String.join(", ", known));
      }
      wanted.add(name);
    }
    return available.stream().filter(f -> wanted.isEmpty() || wanted.contains(f.name())).toList();
  }
}
