package deltachain.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {
  @TempDir private Path folder = Path.of("");
  private Path data = folder;
  private Path model = folder;

  @BeforeEach
  void aModelIsSaved() throws IOException {
    String rows =
        IntStream.range(0, 60)
            .mapToObj(i -> i + "," + (i * 37 % 60) + "," + (2.0 * i + 0.5))
            .collect(Collectors.joining("\n"));
    data = Files.writeString(folder.resolve("data.csv"), "a,b,y\n" + rows + "\n");
    model = folder.resolve("saved model.nn");
  }

  private Run trained() {
    return Run.train(
            "--data", data.toString(), "--epochs", "30", "--save", model.toString(), "--json")
        .succeeded();
  }

  private Run evaluate(String... arguments) {
    String[] all = new String[arguments.length + 3];
    System.arraycopy(new String[] {"evaluate", "--model", model.toString()}, 0, all, 0, 3);
    System.arraycopy(arguments, 0, all, 3, arguments.length);
    return Run.nn(all);
  }

  private String last(Run run) {
    return run.err().lines().reduce("", (first, last) -> last);
  }

  @Test
  void aSavedModelDoesOnItsOwnTestRowsWhatItDidAfterTraining() throws IOException {
    Run trained = trained();

    Run evaluated = evaluate("--json").succeeded();

    assertThat(evaluated.out().lines()).hasSize(1);
    assertThat(evaluated.json())
        .containsEntry("command", "evaluate")
        .containsEntry("rows", 12)
        .containsEntry("parameters", trained.json().get("parameters"))
        .containsEntry("testR2", trained.json().get("testR2"))
        .containsEntry("testRmse", trained.json().get("testRmse"))
        .containsEntry("testMae", trained.json().get("testMae"));
  }

  @Test
  void otherMetricsMayBeAskedForByName() throws IOException {
    trained();

    Run run = evaluate("--metrics", "max_error, mape", "--json").succeeded();

    assertThat(run.json()).containsKeys("testMaxError", "testMape").doesNotContainKey("testR2");
    assertThat((double) run.field("testMaxError")).isPositive();
    assertThat(evaluate("--metrics", "mse").succeeded().out())
        .containsPattern("result {9}test mse [0-9.e+-]+\\R");
  }

  @Test
  void metricsOfClassesAreAskedForByName() throws IOException {
    Run.nn("train", "--data", "spiral", "--epochs", "1", "--save", model.toString()).succeeded();

    Run run = evaluate("--metrics", "roc_auc,top2_accuracy,brier", "--json").succeeded();

    assertThat((double) run.field("testRocAuc")).isBetween(0.0, 1.0);
    assertThat((double) run.field("testTop2Accuracy")).isBetween(0.5, 1.0);
    assertThat((double) run.field("testBrier")).isBetween(0.0, 1.0);
  }

  @Test
  void aMetricThatIsUnknownOrOfTheOtherTaskIsWrongUse() throws IOException {
    trained();

    Run run = evaluate("--metrics", "rsme");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(last(run))
        .startsWith(
            "nn evaluate: --metrics: unknown metric of regression 'rsme' (did you mean 'rmse'?);"
                + " known: explained_variance, mae, ")
        .endsWith("; see nn evaluate --help");
    assertThat(last(evaluate("--metrics", "r2,accuracy")))
        .startsWith("nn evaluate: --metrics: unknown metric of regression 'accuracy'; known: ");
    assertThat(last(evaluate("--metrics", "")))
        .startsWith("nn evaluate: --metrics: unknown metric of regression ''");
  }

  @Test
  void otherRowsMayComeWithTheirColumnsInAnotherOrder() throws IOException {
    trained();
    Path other = Files.writeString(folder.resolve("other.csv"), "y,b,a\n20.5,3,10\n40.5,9,20\n");

    Run run = evaluate("--data", other.toString(), "--json").succeeded();

    assertThat(run.json()).containsEntry("rows", 2).containsEntry("data", other.toString());
  }

  @Test
  void dataOfAnotherSchemaAreRejected() throws IOException {
    trained();
    Path other = Files.writeString(folder.resolve("other.csv"), "a,c,y\n1,2,3\n");

    Run run = evaluate("--data", other.toString());

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(last(run))
        .startsWith("nn evaluate: " + other + ": no column is called 'b'")
        .contains("there are: a, c, y");
    assertThat(last(evaluate("--data", "spiral")))
        .isEqualTo(
            "nn evaluate: spiral: the sets don't fit together: feature 1 is 'x', expected 'a' as in"
                + " the training data");
  }

  @Test
  void trainingDataThatAreGoneAreAskedForByName() throws IOException {
    trained();
    Files.delete(data);

    Run run = evaluate();

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(last(run))
        .startsWith(
            "nn evaluate: the data of its training can't be used again; name others with --data:"
                + " there is no data set '"
                + data
                + "'");
  }

  @Test
  void theBackendCanBeChosenByMeasurement() throws IOException {
    Run trained = trained();

    Run run = evaluate("--backend", "auto", "--json").succeeded();

    assertThat(run.err()).contains("auto: ejml ", ": taking ejml");
    assertThat(run.field("testR2")).isEqualTo(trained.field("testR2"));
  }

  @Test
  void aDamagedModelIsSaidAlsoWhenBackendsAreMeasured() throws IOException {
    Files.writeString(model, "nothing of the kind");

    assertThat(evaluate("--backend", "auto"))
        .isEqualTo(
            new Run(
                1,
                "",
                "nn evaluate: "
                    + model
                    + " is not a model file: it doesn't begin with DELTACHN"
                    + System.lineSeparator()));
  }

  @Test
  void aDamagedModelIsRejected() throws IOException {
    trained();
    byte[] bytes = Files.readAllBytes(model);
    bytes[bytes.length - 20] ^= 1;
    Files.write(model, bytes);
    assertThat(last(evaluate()))
        .isEqualTo("nn evaluate: " + model + ": the checksum is wrong: the file is damaged");

    Files.write(model, new byte[] {1, 2, 3});
    Run run = evaluate();
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(last(run))
        .isEqualTo(
            "nn evaluate: " + model + " is not a model file: it doesn't begin with DELTACHN");
  }
}
