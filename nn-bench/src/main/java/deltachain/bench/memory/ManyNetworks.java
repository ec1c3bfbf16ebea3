package deltachain.bench.memory;

import deltachain.core.activation.ReLU;
import deltachain.core.data.Dataset;
import deltachain.core.lookup.Backends;
import deltachain.core.loss.CrossEntropy;
import deltachain.core.network.Network;
import deltachain.core.optimizer.Adam;
import deltachain.core.random.SplitMix;
import deltachain.core.training.Trainer;
import deltachain.spi.Backend;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Builds, trains and closes one small network after the other, and prints how resident memory grows
 * meanwhile: what is kept of a closed network would add up.
 */
@Command(
    name = "memory",
    mixinStandardHelpOptions = true,
    description = "How resident memory grows while networks are built, trained and closed.")
public final class ManyNetworks implements Callable<Integer> {
  @Option(names = "--backend", required = true, description = "ejml, ojalgo or nd4j")
  private String backend = "";

  @Option(names = "--networks", description = "default: ${DEFAULT-VALUE}")
  private int networks = 1000;

  @Option(names = "--first", description = "growth counts from here; default: ${DEFAULT-VALUE}")
  private int first = 100;

  @Option(names = "--forget", description = "leave the networks to the garbage collector")
  private boolean forget;

  /** Prints the two figures and their difference, in MB. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new ManyNetworks()).execute(args));
  }

  @Override
  public Integer call() {
    Backend opened = Backends.choose(backend);
    Dataset data = data();
    double before = 0;
    for (int i = 1; i <= networks; i++) {
      train(opened, data, i);
      if (i == first) {
        before = ResidentMemory.megabytes();
      }
    }
    double after = ResidentMemory.megabytes();
    System.out.printf(
        Locale.ROOT,
        "%s: %.1f MB after %d networks, %.1f MB after %d: grown by %.1f MB%n",
        backend,
        before,
        first,
        after,
        networks,
        after - before);
    return 0;
  }

  @SuppressWarnings("resource")
  private void train(Backend opened, Dataset data, long seed) {
    Network network = Network.inputs(64).dense(256, new ReLU()).dense(10).seed(seed).build(opened);
    new Trainer(network, new CrossEntropy(), new Adam(0.001)).epochs(2).batchSize(30).fit(data);
    if (!forget) {
      network.close();
    }
  }

  private static Dataset data() {
    SplitMix random = new SplitMix(0);
    double[][] x = new double[100][64];
    int[] classes = new int[x.length];
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < x[i].length; j++) {
        x[i][j] = random.nextGaussian();
      }
      classes[i] = i % 10;
    }
    return Dataset.classification(x, classes);
  }
}
