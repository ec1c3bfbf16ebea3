package deltachain.tck.golden;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import deltachain.spi.BackendProvider;
import deltachain.tck.reference.ReferenceProvider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** The golden suite catches what is wrong and names what it leaves out. */
class GoldenRulesTest {
  private static final String PROPERTY = "golden.dir";

  private final String given = System.getProperty(PROPERTY, "");

  @TempDir Path folder;

  static class OnTheReference implements GoldenRules {
    @Override
    public BackendProvider provider() {
      return new ReferenceProvider();
    }
  }

  @BeforeEach
  void readTheFolder() {
    System.setProperty(PROPERTY, folder.toString());
  }

  @AfterEach
  void restore() {
    System.setProperty(PROPERTY, given);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "activations.json | 0.6224593312018546 | 0.6224593312 | sigmoid: y[6] at x=0.5",
        "activations.json | -331.712491308695 | -331.71249131 | prelu: grad_weight",
        "losses.json | 2.1962587795 | 2.19625878 | mse: mse value",
        "matrix_identities.json | 3.9985952473600004 | 3.998595248 | grads.A[0]",
        "metrics.json | 0.6829120096919831 | 0.6829121 | r2_uniform_average",
        "networks_1.json | 0.40499683067424597 | 0.404996831 | chain_single_node_bias: C",
        "networks_1.json | 0.31096579888508225 | 0.310965799 | layers[0].grad_W[17]",
        "networks_1.json | -0.9819281999999999 | -0.98192821 | layers[0].p_1[17]",
        "networks_1.json | -0.1280371644314843 | -0.1280372 | Adam.params_after_5.2.W[3]",
        "optimizers.json | 1.0729999999634094 | 1.072999999 | params_after_step[0].W[0]",
        "optimizers_closed_loop.json | -1.14896 | -1.14897 | x_after step 1[0]",
        "schedules.json | [0.1, | [0.11, | constant: lr[0]",
      })
  void aChangedNumberFailsAndIsNamed(String file, String right, String wrong, String place)
      throws IOException {
    String text = bundled(file);
    assertThat(text).contains(right);
    Files.writeString(folder.resolve(file), text.replace(right, wrong));

    Run run = run();

    assertThat(run.failures()).hasSize(1);
    assertThat(run.failures().get(0))
        .contains("backend reference: " + file + " ")
        .contains(place)
        .contains(" got ", ", expected ", ", allowed ±");
  }

  @Test
  void anUnknownNameIsSkippedAndNamed() throws IOException {
    String text = bundled("losses.json").replace("\"half_squared_error\"", "\"third_cubed_error\"");
    Files.writeString(folder.resolve("losses.json"), text);

    Run run = run();

    assertThat(run.failures()).isEmpty();
    assertThat(run.lines()).hasSize(1);
    assertThat(run.lines().get(0))
        .startsWith("golden losses.json backend=reference: ")
        .contains(" 0 failed, ")
        .contains("third_cubed_error");
  }

  @Test
  void aRegisteredOptimizerNeedsNoWordOfItsOwn() throws IOException {
    Files.writeString(
        folder.resolve("optimizers.json"),
        """
        {"params0": {"W": [1]}, "gradients": [{"W": [2]}], "cases": [
          {"name": "lion", "algorithm": "Lion", "hyper": {"lr": 0.5, "betas": [0.5, 0.5]},
           "params_after_step": [{"W": [0.5]}]},
          {"name": "novel", "algorithm": "Novel", "hyper": {"lr": 0.5},
           "params_after_step": [{"W": [0.5]}]},
          {"name": "rmsprop", "algorithm": "RMSprop", "hyper": {"lr": 0.5, "lookahead": 3},
           "params_after_step": [{"W": [0.5]}]}]}
        """);

    Run run = run();

    assertThat(run.failures()).isEmpty();
    assertThat(run.lines())
        .containsExactly(
            "golden optimizers.json backend=reference:"
                + " 1 passed, 0 failed, 2 skipped (novel, rmsprop:RMSprop[lookahead])");
  }

  @Test
  void anUnknownFileIsSkippedCaseByCase() throws IOException {
    Files.writeString(
        folder.resolve("novelties.json"),
        """
        {"meta": {"set": "x"}, "cases": [{"name": "one", "y": 1}, {"name": "two"}, {"name": "two"}]}
        """);

    Run run = run();

    assertThat(run.failures()).isEmpty();
    assertThat(run.lines())
        .containsExactly(
            "golden novelties.json backend=reference:"
                + " 0 passed, 0 failed, 3 skipped (cases:one, cases:two)");
  }

  @Test
  void aFileThatIsCutShortFailsAndStillHasItsLine() throws IOException {
    Files.writeString(folder.resolve("losses.json"), bundled("losses.json").substring(0, 20_000));

    Run run = run();

    assertThat(run.failures()).hasSize(1);
    assertThat(run.failures().get(0)).contains("losses.json", "can't be read as JSON");
    assertThat(run.lines()).hasSize(1);
  }

  @Test
  void aCaseWithoutItsArrayFailsByItsPath() throws IOException {
    String text = bundled("losses.json").replaceFirst("\"prediction\"", "\"predicted\"");
    Files.writeString(folder.resolve("losses.json"), text);

    assertThat(run().failures().get(0)).contains("mse: ", "cases[0].prediction is missing");
  }

  @Test
  void aMissingFolderIsAnErrorThatSaysWhereItLooked() {
    System.setProperty(PROPERTY, "no/such/folder");

    Run run = run();

    assertThat(run.failures()).hasSize(1);
    assertThat(run.failures().get(0))
        .contains("golden.dir=no/such/folder is no folder: looked for [")
        .contains(Path.of("").toAbsolutePath().resolve("no/such/folder").toString());
  }

  @Test
  void anEmptyFolderIsAnError() {
    assertThat(run().failures().get(0)).contains(folder.toString(), "holds no .json file");
  }

  private static String bundled(String file) throws IOException {
    try (InputStream in = GoldenRules.class.getResourceAsStream(file)) {
      assertThat(in).as(file).isNotNull();
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  /** What a run of the suite came to: the messages of its failures, and its lines. */
  private record Run(List<String> failures, List<String> lines) {}

  private static Run run() {
    PrintStream console = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, UTF_8));
    try {
      List<String> failures =
          EngineTestKit.engine("junit-jupiter")
              .selectors(selectClass(OnTheReference.class))
              .execute()
              .allEvents()
              .failed()
              .stream()
              .map(GoldenRulesTest::message)
              .toList();
      return new Run(failures, printed.toString(UTF_8).lines().toList());
    } finally {
      System.setOut(console);
    }
  }

  private static String message(Event failed) {
    return failed
        .getRequiredPayload(TestExecutionResult.class)
        .getThrowable()
        .map(Throwable::getMessage)
        .orElse("");
  }
}
