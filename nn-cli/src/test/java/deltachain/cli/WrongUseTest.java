package deltachain.cli;

import static org.assertj.core.api.Assertions.assertThat;

import deltachain.core.activation.Activations;
import deltachain.core.loss.Losses;
import deltachain.core.optimizer.Optimizers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wrong use is told in one line, with what was meant where that can be guessed; exit code 2. */
class WrongUseTest {
  private static final String SEE = "; see nn train --help";

  @TempDir private Path folder = Path.of("");

  @Test
  void aCommandIsNeeded() {
    Run.nn()
        .isWrongUse(
            "nn: no command: expected one of train, evaluate, backends, bench, doctor; see nn"
                + " --help");
  }

  @Test
  void anUnknownCommandIsGuessed() {
    Run.nn("trian")
        .isWrongUse("nn: unknown command 'trian' (did you mean 'train'?); see nn --help");
  }

  @Test
  void anUnknownOptionIsGuessed() {
    Run.nn("train", "--epoch", "3")
        .isWrongUse("nn train: unknown option '--epoch' (did you mean '--epochs'?)" + SEE);
    Run.nn("train", "--learningrate=3")
        .isWrongUse(
            "nn train: unknown option '--learningrate' (did you mean '--learning-rate'?)" + SEE);
  }

  @Test
  void aSuperfluousArgumentIsNamed() {
    Run.nn("train", "iris.csv").isWrongUse("nn train: unknown argument 'iris.csv'" + SEE);
  }

  @Test
  void anOptionNeedsItsValue() {
    Run.nn("train", "--epochs")
        .isWrongUse("nn train: missing required parameter for option '--epochs' (N)" + SEE);
  }

  @Test
  void aNumberIsExpectedWhereOneBelongs() {
    Run.nn("train", "--epochs", "many")
        .isWrongUse(
            "nn train: invalid value for option '--epochs': 'many' is not a whole number" + SEE);
    Run.nn("train", "--learning-rate", "fast")
        .isWrongUse(
            "nn train: invalid value for option '--learning-rate': 'fast' is not a number" + SEE);
  }

  @Test
  void anUnknownBackendIsGuessed() {
    Run run = Run.nn("train", "--backend", "ejlm");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err())
        .startsWith("nn train: backend 'ejlm' is not on the classpath (did you mean 'ejml'?)")
        .contains("there are ejml");
  }

  @Test
  void backendsToCompareOrCheckAreGuessedToo() {
    for (String command : List.of("bench", "doctor")) {
      Run.nn(command, "--backends", "ejml,ejlm")
          .isWrongUse(
              "nn "
                  + command
                  + ": --backends: unknown backend 'ejlm' (did you mean 'ejml'?); there are ejml;"
                  + " see nn "
                  + command
                  + " --help");
    }
  }

  @Test
  void aBenchmarkTakesTimeAndKnownWorkloads() {
    Run.nn("bench", "--seconds", "0")
        .isWrongUse("nn bench: --seconds 0.0: expected from 0.1 to 86400; see nn bench --help");
    Run.nn("bench", "--seconds", "NaN")
        .isWrongUse("nn bench: --seconds NaN: expected from 0.1 to 86400; see nn bench --help");
    assertThat(Run.nn("bench", "--workloads", "XL").exitCode()).isEqualTo(2);
    Run.nn("bench", "--threads", "0")
        .isWrongUse("nn bench: --threads 0: expected at least 1; see nn bench --help");
  }

  @Test
  void choosingByMeasurementNeedsANetwork() {
    Run.nn("backends", "--backend", "auto")
        .isWrongUse(
            "nn backends: --backend auto times a network: expected with train and evaluate only;"
                + " see nn backends --help");
  }

  @Test
  void anUnknownActivationIsGuessed() {
    Run.nn("train", "--activation", "rleu")
        .isWrongUse(
            "nn train: --activation: unknown activation 'rleu' (did you mean 'relu'?); known: "
                + String.join(", ", Activations.names())
                + SEE);
  }

  @Test
  void anUnknownOptimizerIsGuessed() {
    Run.nn("train", "--optimizer", "adm")
        .isWrongUse(
            "nn train: --optimizer: unknown optimizer 'adm' (did you mean 'adam'?); known: "
                + String.join(", ", Optimizers.names())
                + SEE);
  }

  @Test
  void anUnknownLossIsGuessed() {
    Run.nn("train", "--loss", "cross_entrpy")
        .isWrongUse(
            "nn train: --loss: unknown loss 'cross_entrpy' (did you mean 'cross_entropy'?); known: "
                + String.join(", ", Losses.names())
                + SEE);
  }

  @Test
  void theArgumentsOfALossAreChecked() {
    Run.nn("train", "--loss", "cross_entropy(label_smoothing=1.5)")
        .isWrongUse(
            "nn train: --loss: cross_entropy label_smoothing 1.5: expected 0 ≤ label_smoothing ≤ 1"
                + SEE);
    Run.nn("train", "--loss", "mse(reduction=avg)")
        .isWrongUse(
            "nn train: --loss: unknown reduction 'avg': expected mean, batch_mean, sum" + SEE);
    Run.nn("train", "--loss", "mse(delta=1)")
        .isWrongUse("nn train: --loss: loss 'mse' takes reduction, but has delta" + SEE);
  }

  private static void refused(Run run, String line) {
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).endsWith(line + SEE + System.lineSeparator());
    assertThat(run.out()).isEmpty();
  }

  @Test
  void aLossSuitsTheTargets() {
    refused(
        Run.nn("train", "--data", "spiral", "--loss", "nll(class_weights=[1 2 3])"),
        "nn train: --loss: nll(class_weights=[1.0 2.0 3.0]): class_weights has 3 numbers, expected"
            + " 2, as many as the network has outputs");
    refused(
        Run.nn("train", "--data", "spiral", "--loss", "weighted(mse)"),
        "nn train: --loss weighted(mse): no column of the data holds weights: leave weighted(…)"
            + " out");
    Run run = Run.nn("train", "--data", "friedman", "--loss", "hinge");
    refused(run, "; standardised numbers suit losses of differences: mse, mae, huber and such");
    assertThat(run.err())
        .containsPattern(
            "nn train: --loss: row 0 of the targets holds -?\\d\\S*: expected -1 or 1;");
  }

  @Test
  void anUnknownElementTypeOrTaskIsRejected() {
    Run.nn("train", "--dtype", "float16")
        .isWrongUse(
            "nn train: --dtype: unknown element type 'float16': expected float32 or float64" + SEE);
    Run.nn("train", "--task", "regresion")
        .isWrongUse(
            "nn train: unknown task 'regresion' (did you mean 'regression'?): expected one of auto,"
                + " classification, regression"
                + SEE);
  }

  @Test
  void theLearningRateIsPositive() {
    Run.nn("train", "--learning-rate", "-1")
        .isWrongUse("nn train: --learning-rate -1.0: expected a number > 0" + SEE);
    Run.nn("train", "--learning-rate", "0")
        .isWrongUse("nn train: --learning-rate 0.0: expected a number > 0" + SEE);
    Run.nn("train", "--learning-rate", "NaN")
        .isWrongUse("nn train: --learning-rate NaN: expected a number > 0" + SEE);
  }

  @Test
  void countsAreAtLeastOne() {
    Run.nn("train", "--batch-size", "0")
        .isWrongUse("nn train: --batch-size 0: expected at least 1" + SEE);
    Run.nn("train", "--epochs", "-3")
        .isWrongUse("nn train: --epochs -3: expected at least 1" + SEE);
    Run.nn("train", "--threads", "0")
        .isWrongUse("nn train: --threads 0: expected at least 1" + SEE);
  }

  @Test
  void hiddenLayersAreWholeNumbersOfUnits() {
    Run.nn("train", "--hidden", "12,x")
        .isWrongUse(
            "nn train: --hidden 12,x: found 'x', expected whole numbers from 1 to 16777216 such as"
                + " 128,64, or none"
                + SEE);
  }

  @Test
  void aBatchIsNotLargerThanTheData() {
    Run.nn("train", "--data", "spiral", "--batch-size", "1001")
        .isWrongUse(
            "nn train: --batch-size 1001 is more than the 1000 training rows: choose at most 1000"
                + SEE);
  }

  @Test
  void aLayerIsNotLargerThanATensor() {
    Run run = Run.nn("train", "--data", "spiral", "--hidden", "16777216,16777216");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .endsWith(
            "nn train: 16777216 × 16777216 is more than a tensor holds: weights of a layer: choose"
                + " fewer --hidden units"
                + SEE
                + System.lineSeparator());
  }

  @Test
  void anUnknownDataSetIsGuessed() {
    Run.nn("train", "--data", "digit")
        .isWrongUse(
            "nn train: there is no data set 'digit' (did you mean 'digits'?): expected a built-in"
                + " one (digits, spiral, friedman), a CSV file, or a folder with MNIST's four IDX"
                + " files; no such file exists"
                + SEE);
  }

  @Test
  void anUnknownTargetIsGuessed() throws IOException {
    Path file =
        Files.writeString(folder.resolve("plants.csv"), "leaf,size,species\n1,2,a\n3,4,b\n");

    Run.nn("train", "--data", file.toString(), "--target", "specie")
        .isWrongUse(
            "nn train: "
                + file
                + ": no column is called 'specie' (did you mean 'species'?); there are: leaf, size,"
                + " species"
                + SEE);
  }

  @Test
  void aTestFractionIsBetweenZeroAndOne() {
    Run.nn("train", "--data", "spiral", "--test", "1.5")
        .isWrongUse(
            "nn train: test fraction 1.5: expected greater than 0 and less than 1, such as 0.2"
                + SEE);
  }

  @Test
  void theFolderToSaveInIsLookedForBeforeTraining() {
    Path missing = folder.resolve("missing");

    Run.nn("train", "--save", missing.resolve("a.nn").toString())
        .isWrongUse(
            "nn train: --save "
                + missing.resolve("a.nn")
                + ": there is no folder "
                + missing
                + ": create it first"
                + SEE);
    Run.nn("train", "--save", folder.toString())
        .isWrongUse("nn train: --save " + folder + ": expected the name of a file" + SEE);
  }

  @Test
  void aModelToEvaluateIsNeeded() {
    Run.nn("evaluate")
        .isWrongUse("nn evaluate: missing required option: '--model=FILE'; see nn evaluate --help");
    Run.nn("evaluate", "--model", "nowhere.nn")
        .isWrongUse(
            "nn evaluate: --model nowhere.nn: there is no such file: save one with nn train --save;"
                + " see nn evaluate --help");
  }

  @Test
  void debuggingAddsTheStackTrace() {
    Run run = Run.nn("train", "--activation", "rleu", "--debug");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("WrongUseException").contains("\tat deltachain.cli.");
  }
}
