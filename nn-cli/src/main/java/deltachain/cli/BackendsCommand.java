package deltachain.cli;

import deltachain.cli.console.Console;
import deltachain.cli.console.JsonLine;
import deltachain.cli.console.Text;
import deltachain.cli.option.BackendOptions;
import deltachain.cli.option.OutputOptions;
import deltachain.core.lookup.Backends;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the backends, and says which one is chosen and why. */
@Command(
    name = "backends",
    description = "List the backends that are there; * marks the one that is chosen.",
    footerHeading = "%nChoosing:%n",
    footer = {
      "  --backend NAME or -Dnn.backend=NAME decides, else the highest priority.",
      "  A backend named so that is missing or broken is an error, never replaced by another."
    })
final class BackendsCommand implements Callable<Integer> {
  private static final String BROKEN = "broken: ";

  private final Console console;

  @Mixin private final BackendOptions backend = new BackendOptions();
  @Mixin private final OutputOptions output = new OutputOptions();

  BackendsCommand(Console console) {
    this.console = console;
  }

  /**
   * A backend that is there.
   *
   * @param broken why it doesn't work, if it doesn't
   */
  private record Entry(
      Backends.Found found, int threads, Optional<String> chosenBecause, Optional<String> broken) {

    String line(int nameWidth) {
      return Text.format(
          "%s %-" + nameWidth + "s  %s, %s, priority %d, %s%s",
          chosenBecause.isPresent() ? "*" : " ",
          found.name(),
          found.provider().version(),
          found.jar(),
          found.provider().priority(),
          broken
              .map(cause -> BROKEN + cause)
              .orElse(threads + (threads == 1 ? " thread" : " threads")),
          chosenBecause.map(reason -> "; chosen: " + reason).orElse(""));
    }

    Map<String, Object> json() {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("name", found.name());
      fields.put("version", found.provider().version());
      fields.put("jar", found.jar());
      fields.put("priority", found.provider().priority());
      fields.put("threads", threads);
      fields.put("chosen", chosenBecause.isPresent());
      chosenBecause.ifPresent(reason -> fields.put("reason", reason));
      broken.ifPresent(cause -> fields.put("broken", cause));
      return fields;
    }
  }

  @Override
  public Integer call() {
    Backends.Choice choice = backend.choose();
    List<Entry> entries = Backends.available().stream().map(f -> entry(f, choice)).toList();
    List<String> unloadable =
        choice.passedOver().stream().filter(other -> other.startsWith(BROKEN)).toList();
    if (output.json()) {
      console
          .out()
          .println(
              new JsonLine()
                  .put("command", "backends")
                  .put("backends", entries.stream().map(Entry::json).toList())
                  .put("unloadable", unloadable));
    } else {
      lines(entries, unloadable).forEach(console.out()::println);
    }
    return 0;
  }

  private static List<String> lines(List<Entry> entries, List<String> unloadable) {
    int width = entries.stream().mapToInt(e -> e.found().name().length()).max().orElse(1);
    List<String> lines = new ArrayList<>();
    entries.forEach(e -> lines.add(e.line(width)));
    unloadable.forEach(cause -> lines.add("  " + cause));
    return lines;
  }

  private static Entry entry(Backends.Found found, Backends.Choice choice) {
    if (found.name().equals(choice.found().name())) {
      return new Entry(
          found, choice.backend().threads(), Optional.of(choice.reason()), Optional.empty());
    }
    try {
      int threads = found.provider().open(Backends.threads()).threads();
      return new Entry(found, threads, Optional.empty(), Optional.empty());
    } catch (RuntimeException | LinkageError e) {
      return new Entry(found, 0, Optional.empty(), Optional.of(Text.oneLine(e.toString())));
    }
  }
}
