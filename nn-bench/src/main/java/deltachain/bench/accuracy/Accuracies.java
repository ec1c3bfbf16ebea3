package deltachain.bench.accuracy;

import deltachain.bench.accuracy.Runs.Run;
import deltachain.core.lookup.Backends;
import deltachain.data.DataException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints what networks reach on real data, beside the least that counts as right. */
@Command(
    name = "accuracies",
    mixinStandardHelpOptions = true,
    description = "Trains networks on real data sets, and compares with what they should reach.")
public final class Accuracies implements Callable<Integer> {
  @Option(names = "--data", required = true, description = "the folder with the data sets")
  private Path data;

  @Option(names = "--sets", split = ",", description = "default: all of ${COMPLETION-CANDIDATES}")
  private List<Experiment> sets = Arrays.asList(Experiment.values());

  @Option(names = "--backends", split = ",", description = "default: ${DEFAULT-VALUE}")
  private List<String> backends = List.of("vector", "ejml", "ojalgo", "nd4j");

  /** Prints the table; exit code 1 if a result is too low. */
  public static void main(String[] args) {
    CommandLine line = new CommandLine(new Accuracies());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler(
        (failure, command, parsed) -> {
          if (!(failure instanceof DataException)) {
            throw failure;
          }
          System.err.println(failure.getMessage());
          return 1;
        });
    System.exit(line.execute(args));
  }

  @Override
  public Integer call() {
    boolean reached = true;
    System.out.println(
        "| data | backend | type | runs | mean | min | max | accept mean | last epoch's loss |"
            + " seconds a run | |");
    System.out.println("|---|---|---|---|---|---|---|---|---|---|---|");
    for (Experiment set : sets) {
      for (String backend : backends) {
        reached &= row(set, backend);
      }
    }
    return reached ? 0 : 1;
  }

  private boolean row(Experiment set, String backend) {
    List<Run> runs = new Runs(set, Backends.choose(backend)).all(data);
    DoubleSummaryStatistics scores = runs.stream().mapToDouble(Run::score).summaryStatistics();
    DoubleSummaryStatistics losses = runs.stream().mapToDouble(Run::loss).summaryStatistics();
    boolean reached = set.isReachedBy(scores, losses);
    System.out.printf(
        Locale.ROOT,
        "| %s | %s | %s | %d | %.4f | %.4f | %.4f | %.3f | %.4f – %.4f | %.2f | %s |%n",
        set,
        backend,
        set.dtype,
        runs.size(),
        scores.getAverage(),
        scores.getMin(),
        scores.getMax(),
        set.accept,
        losses.getMin(),
        losses.getMax(),
        runs.stream().mapToDouble(Run::seconds).average().orElse(0),
        reached ? "reached" : "MISSED");
    return reached;
  }
}
