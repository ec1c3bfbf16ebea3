package deltachain.bench.step;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Prints what a training step costs beside its own products: time and allocated bytes, from {@link
 * StepBenchmark} in alternating JVMs, medians of the rounds.
 */
@Command(
    name = "steps",
    mixinStandardHelpOptions = true,
    description = "What a training step costs beside the sum of its own matrix products.")
public final class StepCosts implements Callable<Integer> {
  @Option(names = "--backends", split = ",", description = "default: ${DEFAULT-VALUE}")
  private List<String> backends = List.of("vector", "ejml", "ojalgo", "nd4j");

  @Option(names = "--workloads", split = ",", description = "S, M, L, M1; default: M,L")
  private List<Workload> workloads = List.of(Workload.M, Workload.L);

  @Option(names = "--optimizers", split = ",", description = "default: sgd,adam")
  private List<String> optimizers = List.of("sgd", "adam");

  @Option(names = "--threads", description = "of a kernel; default: ${DEFAULT-VALUE}")
  private int threads = 1;

  @Option(names = "--rounds", description = "JVMs for each figure; default: ${DEFAULT-VALUE}")
  private int rounds = 3;

  @Option(
      names = "--seconds",
      description =
          "of each of 5 iterations, after 8 s or more to warm up; default: ${DEFAULT-VALUE}")
  private double seconds = 1;

  /** What one JVM measured. */
  private record Cost(double micros, double bytes) {}

  /** Prints the table. */
  public static void main(String[] args) {
    CommandLine line = new CommandLine(new StepCosts());
    line.setExecutionExceptionHandler(
        (failure, command, parsed) -> {
          if (!(failure instanceof RunnerException)) {
            throw failure;
          }
          System.err.println(failure.getMessage());
          return 1;
        });
    System.exit(line.execute(args));
  }

  @Override
  public Integer call() throws RunnerException {
    System.out.println(
        "| backend | workload | optimizer | threads | step, µs | products, µs | step ÷ products |"
            + " B a step | B in the products |");
    System.out.println("|---|---|---|---|---|---|---|---|---|");
    for (String backend : backends) {
      for (Workload workload : workloads) {
        for (String optimizer : optimizers) {
          row(backend, workload, optimizer);
        }
      }
    }
    return 0;
  }

  private void row(String backend, Workload workload, String optimizer) throws RunnerException {
    List<Cost> steps = new ArrayList<>();
    List<Cost> products = new ArrayList<>();
    double[] ratios = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      Cost step = measure("step", backend, workload, optimizer);
      Cost product = measure("products", backend, workload, optimizer);
      steps.add(step);
      products.add(product);
      ratios[round] = step.micros / product.micros;
    }
    System.out.printf(
        Locale.ROOT,
        "| %s | %s | %s | %d | %.1f | %.1f | %.2f | %.0f | %.0f |%n",
        backend,
        workload,
        optimizer,
        threads,
        median(steps.stream().mapToDouble(Cost::micros).toArray()),
        median(products.stream().mapToDouble(Cost::micros).toArray()),
        median(ratios),
        median(steps.stream().mapToDouble(Cost::bytes).toArray()),
        median(products.stream().mapToDouble(Cost::bytes).toArray()));
  }

  private Cost measure(String method, String backend, Workload workload, String optimizer)
      throws RunnerException {
    TimeValue time = TimeValue.milliseconds((long) (1000 * seconds));
    // Shorter ones end before the compiler does: M at 25 to 90 ms a step, with 20 MB of objects,
    // and
    // after four of one second L with 0.6 MB, of the last method that is warmed up.
    TimeValue warmUp = TimeValue.milliseconds((long) (1000 * Math.max(2, seconds)));
    Options options =
        new OptionsBuilder()
            .include(StepBenchmark.class.getName() + "\\." + method + "$")
            .param("backend", backend)
            .param("workload", workload.name())
            .param("optimizer", optimizer)
            .jvmArgsAppend("-Dnn.threads=" + threads, "--add-modules=jdk.incubator.vector")
            .warmupTime(warmUp)
            .measurementTime(time)
            .addProfiler(GCProfiler.class)
            .verbosity(VerboseMode.SILENT)
            .build();
    RunResult result = new Runner(options).runSingle();
    return new Cost(
        result.getPrimaryResult().getScore(),
        result.getSecondaryResults().get("gc.alloc.rate.norm").getScore());
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }
}
