package deltachain.cli;

import static org.assertj.core.api.Assertions.assertThat;

import deltachain.core.loss.Losses;
import java.util.List;
import org.junit.jupiter.api.Test;

class HelpTest {

  @Test
  void theCommandsAreListed() {
    Run run = Run.nn("--help").succeeded();

    assertThat(run.out())
        .contains("train ", "evaluate ", "backends ", "bench ", "doctor ", "NN_OPTS", "Exit codes");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void everyDefaultOfTrainIsShown() {
    String help = Run.nn("train", "--help").succeeded().out().replaceAll("\\s+", " ");

    assertThat(help)
        .contains(
            "Default: digits.",
            "Default: 128.",
            "Default: relu.",
            "Default: float32.",
            "Default: adam.",
            "Default: 0.001.",
            "Default: 64, or all rows if they are fewer.",
            "Default: 5.",
            "Default: 0.");
  }

  @Test
  void everyLossIsListed() {
    String help = Run.nn("train", "--help").succeeded().out().replaceAll("\\s+", " ");

    assertThat(help).contains("What to minimise: " + String.join(", ", Losses.names()) + "; with");
  }

  @Test
  void choosingByMeasurementIsExplainedWithItsPrice() {
    for (String command : List.of("train", "evaluate")) {
      String help = Run.nn(command, "--help").succeeded().out().replaceAll("\\s+", " ");

      assertThat(help).contains("for at most 200 ms", "numbers differ between backends");
    }
  }

  @Test
  void theVersionNamesJavaToo() {
    assertThat(Run.nn("--version").succeeded().out())
        .startsWith("nn ")
        .contains("Java " + Runtime.version());
  }
}
