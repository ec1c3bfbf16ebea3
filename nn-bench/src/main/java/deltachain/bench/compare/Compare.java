package deltachain.bench.compare;

import deltachain.bench.step.Workload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command: measures everything, and writes the report. */
@Command(
    name = "nn-bench/compare",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Times training steps and matrix products of our backends and of other libraries, which"
            + " take turns block by block, and writes compare.md, compare.json and charts.")
public final class Compare implements Callable<Integer> {
  private static final String LIBTORCH = "libtorch";
  private static final List<String> PEERS = List.of(LIBTORCH, "djl", "dl4j");
  private static final List<String> OPTIMIZERS = List.of("sgd", "adam");

  @Option(names = "--quick", description = "a few minutes: to see that it works, not for figures")
  private boolean quick;

  @Option(
      names = "--threads",
      split = ",",
      paramLabel = "N",
      description =
          "threads of each engine, one comparison after the other; default: 1,2; quick: 1")
  private @Nullable List<Integer> threads;

  @Option(
      names = "--peers",
      split = ",",
      paramLabel = "NAME",
      description = "of libtorch, djl, dl4j; or none; default: all")
  private List<String> peers = PEERS;

  @Option(
      names = "--backends",
      split = ",",
      paramLabel = "NAME",
      description = "ours; all others are compared with the first; default: ${DEFAULT-VALUE}")
  private List<String> backends = List.of("vector");

  @Option(
      names = "--workloads",
      split = ",",
      paramLabel = "NAME",
      description = "of ${COMPLETION-CANDIDATES}; default: all")
  private List<Workload> workloads = Arrays.asList(Workload.values());

  @Option(
      names = "--optimizers",
      split = ",",
      paramLabel = "NAME",
      description = "of sgd, adam; default: both")
  private List<String> optimizers = OPTIMIZERS;

  @Option(
      names = "--mnist",
      paramLabel = "DIR",
      description = "the folder with MNIST's files; without it, training on them isn't timed")
  private @Nullable Path mnist;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "where the report goes; default: nn-bench/target/compare")
  private @Nullable Path out;

  @Option(names = "--json", paramLabel = "FILE", description = "write the JSON here too")
  private @Nullable Path json;

  @Spec private CommandSpec spec;

  /** Runs the command; exit code 1 if something failed, 2 for wrong use. */
  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    CommandLine line = new CommandLine(new Compare());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler(
        (failure, command, parsed) -> {
          if (!(failure instanceof EngineException || failure instanceof IOException)) {
            throw failure;
          }
          command.getErr().println("nn-bench/compare: " + failure.getMessage());
          return 1;
        });
    return line;
  }

  @Override
  public Integer call() throws IOException {
    Path home = Path.of(System.getProperty("nn.bench.home", "nn-bench"));
    Path folder = out == null ? home.resolve("target").resolve("compare") : out;
    Files.createDirectories(folder);
    CommandLine line = spec.commandLine();
    Comparison comparison =
        new Comparison(
            plan(),
            new Launcher(home, folder),
            quick ? Pace.QUICK : Pace.WHOLE,
            new Progress(line.getErr()));
    Results results = comparison.run();
    Report report = new Report(results);
    report.write(folder);
    if (json != null) {
      Files.writeString(json, report.json());
    }
    line.getOut().print(report.markdown());
    line.getOut().flush();
    return results.isComplete() ? 0 : 1;
  }

  private Plan plan() {
    List<Integer> numbers = threads != null ? threads : quick ? List.of(1) : List.of(1, 2);
    List<String> others = peers.equals(List.of("none")) ? List.of() : peers;
    require(PEERS.containsAll(others), "--peers=" + peers + ": expected some of " + PEERS);
    require(
        OPTIMIZERS.containsAll(optimizers),
        "--optimizers=" + optimizers + ": expected " + OPTIMIZERS);
    require(
        numbers.stream().allMatch(n -> n >= 1), "--threads=" + numbers + ": expected at least 1");
    List<String> engines = new ArrayList<>(backends);
    engines.addAll(others);
    List<String> growing = engines.stream().filter(e -> isFirst(e) || e.equals(LIBTORCH)).toList();
    return new Plan(
        engines,
        growing,
        numbers,
        workloads,
        optimizers,
        others.contains(LIBTORCH),
        quick ? List.of(64, 1024) : List.of(64, 128, 256, 512, 1024),
        quick ? List.of(512, 1024) : List.of(512, 1024, 2048, 4096),
        Optional.ofNullable(mnist).map(Path::toAbsolutePath));
  }

  private boolean isFirst(String engine) {
    return engine.equals(backends.get(0));
  }

  private void require(boolean legal, String message) {
    if (!legal) {
      throw new ParameterException(spec.commandLine(), message);
    }
  }
}
