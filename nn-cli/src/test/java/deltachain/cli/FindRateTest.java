package deltachain.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindRateTest {
  @TempDir private Path folder = Path.of("");

  /** Class high if a > 5. */
  private String sides() throws IOException {
    String rows =
        IntStream.range(0, 100)
            .mapToObj(i -> (i % 11) + "," + (i % 11 > 5 ? "high" : "low"))
            .collect(Collectors.joining("\n"));
    return Files.writeString(folder.resolve("sides.csv"), "a,side\n" + rows + "\n").toString();
  }

  @Test
  void aSmallTableEndsWithTheSuggestion() throws IOException {
    List<String> lines =
        Run.train("--data", sides(), "--find-rate").succeeded().out().lines().toList();

    assertThat(lines).hasSize(14).startsWith("learning rate  loss");
    assertThat(lines.get(1)).matches("1\\.0e-07 {8}0\\.\\d+");
    assertThat(lines.get(13))
        .matches(
            "suggested learning rate: 0\\.\\d+ \\(a tenth of \\S+, where the loss was lowest:"
                + " \\S+\\)");
  }

  @Test
  void trainingAtTheSuggestionLearns() throws IOException {
    Run found = Run.train("--data", sides(), "--find-rate", "--json").succeeded();

    assertThat(found.out().lines()).hasSize(1);
    assertThat(found.json().keySet())
        .containsExactly(
            "command",
            "backend",
            "dtype",
            "threads",
            "parameters",
            "suggestedLearningRate",
            "lowestLoss",
            "rateOfLowestLoss",
            "steps");
    String rate = found.field("suggestedLearningRate").toString();
    Run trained =
        Run.train("--data", sides(), "--learning-rate", rate, "--epochs", "20", "--json")
            .succeeded();
    assertThat((double) trained.field("testAccuracy")).isEqualTo(1);
  }

  @Test
  void nothingIsTrainedSoNothingIsSaved() {
    Path file = folder.resolve("m.nn");
    Run.nn("train", "--find-rate", "--save", file.toString())
        .isWrongUse(
            "nn train: --find-rate trains nothing to --save: look for a rate first, then train with"
                + " it; see nn train --help");
    assertThat(file).doesNotExist();
  }

  @Test
  void anOptimizerThatFollowsNoRateIsRefused() throws IOException {
    Run run = Run.train("--data", sides(), "--optimizer", "rprop", "--find-rate");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("nn train: --find-rate: rprop sets its step sizes itself");
  }
}
