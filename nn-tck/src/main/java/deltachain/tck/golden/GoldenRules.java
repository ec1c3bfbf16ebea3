package deltachain.tck.golden;

import deltachain.spi.Backend;
import deltachain.tck.UnderTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * The golden vectors in float64 on the backend under test: one test a file, one line of standard
 * output each.
 *
 * <pre>golden activations.json backend=ejml: 11 passed, 0 failed, 24 skipped (elu, selu, …)</pre>
 *
 * <p>Skipped is what the project's vocabulary lacks, by name, in parentheses that are left out when
 * there is none. {@code -Dgolden.dir=DIR} reads the JSON files of another folder of the same schema
 * instead; a file of a kind that is unknown is skipped whole, each of its cases by name.
 */
public interface GoldenRules extends UnderTest {

  /** Every golden file, to the tolerances in {@code GOLDEN.md}. */
  @TestFactory
  @Tag("golden")
  default Stream<DynamicTest> rule15_1_goldenVectorsAreReproduced() {
    Backend backend = backend();
    String name = provider().name();
    GoldenFolder folder = GoldenFolder.choose();
    return folder.names().stream()
        .map(file -> DynamicTest.dynamicTest(file, () -> report(backend, name, folder, file)));
  }

  private static void report(Backend backend, String name, GoldenFolder folder, String file) {
    Tally tally = new Tally();
    try {
      cases(folder, file).run(backend, folder.file(file), tally);
    } catch (RuntimeException e) {
      tally.fail("the file", e);
    }
    System.out.println(tally.line(file, name));
    tally.requireNoFailure(file, name);
  }

  /** A kind of file, known by how its name begins. */
  private static Cases cases(GoldenFolder folder, String file) {
    String kind = file.replaceFirst("(_\\d+)?\\.json$", "");
    return switch (kind) {
      case "activations" -> new ActivationCases();
      case "initializers" -> new InitializerCases();
      case "losses" -> new LossCases();
      case "matrix_identities" -> new MatrixIdentityCases();
      case "metrics" -> new MetricCases();
      case "networks" -> new NetworkCases();
      case "norms" -> new NormCases();
      case "optimizers" -> new OptimizerCases();
      case "optimizers_closed_loop" -> new ClosedLoopCases();
      case "schedules" -> new ScheduleCases();
      case "training_runs" -> new TrainingRunCases(folder);
      default -> new UnknownCases();
    };
  }
}
