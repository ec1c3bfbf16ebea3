package deltachain.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BenchCommandTest {

  private static Run bench(String... more) {
    String[] few = {"bench", "--seconds", "0.3", "--workloads", "S,M", "--threads", "1"};
    List<String> all = new ArrayList<>(List.of(few));
    all.addAll(List.of(more));
    return Run.nn(all.toArray(String[]::new)).succeeded();
  }

  @Test
  void everyWorkloadAndTaskHasARowWithABar() {
    Run run = bench();

    assertThat(run.out())
        .contains("cpu  ", "vectors  ", "java  ", "GFLOP/s on 1 thread, measured")
        .contains("S (4-16-3, batch 32), the products alone")
        .contains("M (784-128-10, batch 64), a step with SGD")
        .contains("M (784-128-10, batch 64), a step with Adam")
        .doesNotContain("L (");
    assertThat(
            run.out()
                .lines()
                .filter(
                    line ->
                        line.matches(
                            " +ejml \\[={30}] +[\\d.]+ [µm]s +[\\d.]+ GFLOP/s +[\\d.]+% of peak")))
        .hasSize(6);
    assertThat(run.out()).contains("0.05 s a figure", "take --seconds 18 or more");
    assertThat(run.err().lines()).contains("timing S, a step with Adam");
  }

  @Test
  void theResultIsJsonToo() throws IOException {
    Run run = bench("--json", "--backends", "ejml");

    assertThat(run.out().lines()).hasSize(1);
    assertThat(run.json()).containsEntry("command", "bench").containsEntry("threads", 1);
    double peak = Double.parseDouble(String.valueOf(run.field("peakGflops")));
    assertThat(peak).isPositive();
    List<?> results = (List<?>) run.field("results");
    assertThat(results).hasSize(6);
    for (Object result : results) {
      Map<?, ?> row = (Map<?, ?>) result;
      double gflops = Double.parseDouble(String.valueOf(row.get("gflops")));
      double percent = Double.parseDouble(String.valueOf(row.get("percentOfPeak")));
      assertThat(row.get("backend")).isEqualTo("ejml");
      assertThat(Double.parseDouble(String.valueOf(row.get("microseconds")))).isPositive();
      assertThat(percent).isCloseTo(100 * gflops / peak, offset(0.5));
    }
  }

  @Test
  void onATerminalProgressIsOneLineThatGoesAway() {
    String err =
        Run.onTerminal(60, "bench", "--seconds", "0.1", "--workloads", "S").succeeded().err();

    assertThat(err).contains("\rtiming S, the products alone [>").endsWith("\r");
    assertThat(err).doesNotContain("\n");
  }
}
