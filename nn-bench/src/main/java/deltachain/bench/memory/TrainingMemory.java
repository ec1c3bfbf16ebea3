package deltachain.bench.memory;

import deltachain.bench.step.Problem;
import deltachain.bench.step.Workload;
import deltachain.core.lookup.Backends;
import deltachain.core.loss.CrossEntropy;
import deltachain.core.network.Network;
import deltachain.core.optimizer.Adam;
import deltachain.core.training.TrainingStep;
import deltachain.spi.Backend;
import deltachain.spi.HeapTensor;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Trains a network and prints the resident memory that this took, beside the least it can take:
 * weights, gradients, two moments of Adam, and the values and derivatives of a batch.
 *
 * <p>A small network is trained before the count begins, so that the JVM, the library and their
 * compiled code are not in it. To be run with a fixed heap: {@code -XX:+UseSerialGC -Xms256m
 * -Xmx256m -XX:+AlwaysPreTouch}.
 */
@Command(
    name = "training-memory",
    mixinStandardHelpOptions = true,
    description = {
      "The memory that training takes, beside the least it can take.",
      "Run it with NN_OPTS='-XX:+UseSerialGC -Xms256m -Xmx256m -XX:+AlwaysPreTouch'."
    })
public final class TrainingMemory implements Callable<Integer> {
  private static final long WARM_UP_NANOS = 4_000_000_000L;

  @Option(names = "--backend", required = true, description = "vector, ejml, ojalgo or nd4j")
  private String backend = "";

  @Option(names = "--workload", description = "S, M, L or M1; default: ${DEFAULT-VALUE}")
  private Workload workload = Workload.L;

  @Option(names = "--steps", description = "default: ${DEFAULT-VALUE}")
  private int steps = 10;

  /** Prints the two figures and their ratio. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new TrainingMemory()).execute(args));
  }

  @Override
  public Integer call() {
    Backend opened = Backends.choose(backend);
    train(opened, Workload.M.problem(), 1, WARM_UP_NANOS);
    double before = ResidentMemory.megabytesInUse();
    double taken = train(opened, workload.problem(), steps, 0) - before;
    double least = least();
    System.out.printf(
        Locale.ROOT,
        "%s %s: %.1f MB resident, %.1f MB at least: ratio %.2f%n",
        backend,
        workload,
        taken,
        least,
        taken / least);
    return 0;
  }

  /** Trains for some steps and some time, and returns the resident memory at the end. */
  private static double train(Backend backend, Problem problem, int steps, long nanos) {
    long begin = System.nanoTime();
    HeapTensor x = problem.x();
    HeapTensor y = problem.y();
    int[] rows = IntStream.range(0, problem.batch()).toArray();
    try (Network network = problem.network(backend);
        TrainingStep step =
            new TrainingStep(network, new CrossEntropy(), new Adam(0.001), problem.batch())) {
      for (int i = 0; i < steps || System.nanoTime() - begin < nanos; i++) {
        step.run(x, y, rows, 0, rows.length);
      }
      return ResidentMemory.megabytesInUse();
    }
  }

  /** In MB: four floats a parameter, and the batch's x, p, q and their derivatives but ∂C/∂x. */
  private double least() {
    Problem problem = workload.problem();
    double floats = 0;
    for (int i = 1; i <= problem.depth(); i++) {
      floats += 4.0 * (problem.width(i - 1) + 1) * problem.width(i);
      double pAndQ = i < problem.depth() ? 2 : 1;
      floats += 2 * pAndQ * problem.batch() * problem.width(i);
    }
    return 4e-6 * (floats + (double) problem.batch() * problem.width(0));
  }
}
