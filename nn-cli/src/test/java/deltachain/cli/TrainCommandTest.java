package deltachain.cli;

import static org.assertj.core.api.Assertions.assertThat;

import deltachain.core.lookup.Backends;
import deltachain.core.loss.Losses;
import deltachain.core.model.ModelFile;
import deltachain.core.network.Network;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainCommandTest {
  @TempDir private Path folder = Path.of("");

  /** y = 3a + 1000, b is noise of a large scale. */
  private Path line() throws IOException {
    String rows =
        IntStream.range(0, 100)
            .mapToObj(i -> i * 0.5 + "," + (i * 7919 % 100) * 1e6 + "," + (1000 + 1.5 * i))
            .collect(Collectors.joining("\n"));
    return Files.writeString(folder.resolve("line.csv"), "a,b,y\n" + rows + "\n");
  }

  /** Class high if a > 5. */
  private Path sides() throws IOException {
    String rows =
        IntStream.range(0, 100)
            .mapToObj(i -> (i % 11) + "," + (i % 11 > 5 ? "high" : "low"))
            .collect(Collectors.joining("\n"));
    return Files.writeString(folder.resolve("sides.csv"), "a,side\n" + rows + "\n");
  }

  @Test
  void classificationIsReportedAsOneJsonObject() throws IOException {
    Run run =
        Run.train("--data", sides().toString(), "--epochs", "60", "--threads", "1", "--json")
            .succeeded();

    assertThat(run.out().lines()).hasSize(1);
    assertThat(run.json().keySet())
        .containsExactly(
            "command",
            "backend",
            "dtype",
            "threads",
            "parameters",
            "epochs",
            "trainLoss",
            "testAccuracy",
            "testF1Macro",
            "testLogLoss",
            "seconds",
            "samplesPerSecond");
    assertThat(run.json())
        .containsEntry("command", "train")
        .containsEntry("backend", "ejml")
        .containsEntry("dtype", "float32")
        .containsEntry("threads", 1)
        .containsEntry("parameters", 1 * 4 + 4 + 4 * 2 + 2)
        .containsEntry("epochs", 60);
    assertThat((double) run.field("testAccuracy")).isGreaterThan(0.9);
    assertThat((double) run.field("testF1Macro")).isBetween(0.8, 1.0);
    assertThat((double) run.field("testLogLoss")).isBetween(0.0, Math.log(2));
  }

  @Test
  void regressionIsReportedInTheUnitOfTheTargets() throws IOException {
    Run run =
        Run.train(
                "--data",
                line().toString(),
                "--hidden",
                "none",
                "--learning-rate",
                "0.02",
                "--epochs",
                "100",
                "--dtype",
                "float64",
                "--json")
            .succeeded();

    assertThat(run.json()).containsEntry("dtype", "float64").containsEntry("parameters", 3);
    assertThat(run.json()).doesNotContainKey("testAccuracy");
    assertThat((double) run.field("testR2")).isGreaterThan(0.999);
    double rmse = (double) run.field("testRmse");
    assertThat(rmse).isBetween(0.0, 2.0);
    assertThat((double) run.field("testMae")).isBetween(0.0, rmse);
  }

  @Test
  void theSummaryGoesToStandardOutputAndProgressToStandardError() throws IOException {
    Run run = Run.train("--data", sides().toString(), "--epochs", "2").succeeded();

    assertThat(run.out().lines())
        .hasSize(4)
        .satisfiesExactly(
            line -> assertThat(line).startsWith("backend        ejml (EJML "),
            line ->
                assertThat(line).isEqualTo("network        1 → 4 relu → 2, float32, 18 parameters"),
            line -> assertThat(line).matches("training       loss 0\\.\\d+, .* s, .* samples/s"),
            line ->
                assertThat(line)
                    .matches(
                        "result         test accuracy [01]\\.\\d{4}, f1_macro [01]\\.\\d{4}, log_loss \\d\\.\\d{4}"));
    assertThat(run.err().lines().filter(line -> !line.startsWith("backend ejml: ")))
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .endsWith(
                        "sides.csv: 80 training rows, 20 test rows (a fifth, held out), 1 features,"
                            + " 2 classes"),
            line ->
                assertThat(line).matches("epoch 1/2: loss .*, test accuracy [01]\\.\\d{4}, .*/s"),
            line -> assertThat(line).startsWith("epoch 2/2: loss "));
  }

  @Test
  void manyEpochsAreToldInFewLines() throws IOException {
    Run run = Run.train("--data", sides().toString(), "--epochs", "1000").succeeded();

    assertThat(run.err().lines().filter(line -> line.startsWith("epoch "))).hasSizeBetween(15, 25);
    assertThat(run.err()).contains("epoch 1000/1000: ");
  }

  @Test
  void onATerminalABarIsRewrittenInPlace() throws IOException {
    Run run =
        Run.onTerminal(
                100, "train", "--data", sides().toString(), "--batch-size", "8", "--epochs", "3")
            .succeeded();

    assertThat(run.err()).contains("\repoch 3/3 loss 0.", "=] 100% ", " samples/s 0:00 left");
    assertThat(run.err()).doesNotContain("epoch 1/3:");
    assertThat(run.err().split("[\r\n]+"))
        .filteredOn(text -> text.contains(" loss "))
        .isNotEmpty()
        .allSatisfy(text -> assertThat(text).hasSize(99));
  }

  @Test
  void theSameSeedGivesTheSameNumbers() throws IOException {
    String[] arguments = {"--data", sides().toString(), "--seed", "7", "--json"};

    Object first = Run.train(arguments).succeeded().field("trainLoss");
    Object second = Run.train(arguments).succeeded().field("trainLoss");

    assertThat(first).isEqualTo(second);
    arguments[3] = "8";
    assertThat(Run.train(arguments).succeeded().field("trainLoss")).isNotEqualTo(first);
  }

  @Test
  void aFolderOfIdxFilesBringsItsOwnTestSet() throws IOException {
    IdxFiles.in(folder);

    Run run = Run.train("--data", folder.toString(), "--epochs", "100").succeeded();

    assertThat(run.err()).contains("12 training rows, 12 test rows, 4 features, 2 classes");
    assertThat(run.out()).contains("test accuracy 1.0000");
  }

  @Test
  void noHiddenLayerIsLogisticRegression() throws IOException {
    for (String none : new String[] {"none", ""}) {
      Run run = Run.nn("train", "--data", "spiral", "--hidden", none, "--epochs", "1").succeeded();

      assertThat(run.out()).contains("network        2 → 2, float32, 6 parameters");
    }
  }

  @Test
  void fewRowsAreOneBatch() throws IOException {
    Path few = Files.writeString(folder.resolve("few.csv"), "a,y\n1,p\n2,q\n3,p\n4,q\n5,p\n6,q\n");

    assertThat(Run.nn("train", "--data", few.toString()).succeeded().err())
        .contains("few.csv: 5 training rows, 1 test rows");
  }

  @Test
  void everyLossLearnsClasses() throws IOException {
    String data = sides().toString();
    for (String loss : Losses.names()) {
      Run run =
          Run.train(
                  "--data",
                  data,
                  "--loss",
                  loss,
                  "--epochs",
                  "60",
                  "--learning-rate",
                  "0.02",
                  "--json")
              .succeeded();
      assertThat((double) run.field("testAccuracy")).as(loss).isGreaterThan(0.9);
    }
  }

  @Test
  void lossesOfDifferencesLearnNumbers() throws IOException {
    String data = line().toString();
    for (String loss : new String[] {"mae", "huber(delta=0.5)", "log_cosh", "mse(reduction=sum)"}) {
      Run run =
          Run.train(
                  "--data",
                  data,
                  "--loss",
                  loss,
                  "--hidden",
                  "none",
                  "--epochs",
                  "100",
                  "--learning-rate",
                  "0.02",
                  "--json")
              .succeeded();
      assertThat((double) run.field("testR2")).as(loss).isGreaterThan(0.99);
    }
  }

  @Test
  void aModelRemembersItsLossWithItsArguments() throws IOException {
    Path model = folder.resolve("a.nn");
    Run.train(
            "--data",
            sides().toString(),
            "--loss",
            "nll(class_weights=[1 2])",
            "--save",
            model.toString())
        .succeeded();
    ModelFile.Model loaded = ModelFile.load(model, Backends.choose());
    try (Network network = loaded.network()) {
      assertThat(loaded.metadata()).containsEntry("loss", "nll(class_weights=[1.0 2.0])");
      assertThat(network.layers()).hasSize(4);
    }
    assertThat(Run.nn("evaluate", "--model", model.toString()).succeeded().out())
        .contains("test accuracy");
  }

  @Test
  void choosingByMeasurementSaysWhatItFoundAndTrainsTheSame() throws IOException {
    String[] data = {"--data", sides().toString(), "--epochs", "3", "--json", "--backend"};
    Run named = Run.train(with(data, "ejml")).succeeded();

    Run measured = Run.train(with(data, "auto")).succeeded();

    assertThat(measured.err().lines().filter(line -> line.startsWith("auto: ")))
        .singleElement()
        .asString()
        .matches("auto: ejml [\\d.e-]+ ms: taking ejml");
    assertThat(measured.field("backend")).isEqualTo("ejml");
    assertThat(measured.field("trainLoss")).isEqualTo(named.field("trainLoss"));
  }

  private static String[] with(String[] arguments, String last) {
    String[] all = Arrays.copyOf(arguments, arguments.length + 1);
    all[arguments.length] = last;
    return all;
  }
}
