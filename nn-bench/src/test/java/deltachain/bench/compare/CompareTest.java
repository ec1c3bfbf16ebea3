package deltachain.bench.compare;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import deltachain.bench.step.Workload;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command, from its options to its files, with our backends alone. */
class CompareTest {
  @TempDir Path out;

  private final StringWriter printed = new StringWriter();
  private final StringWriter told = new StringWriter();

  private int compare(String... arguments) {
    CommandLine line = Compare.commandLine();
    line.setOut(new PrintWriter(printed));
    line.setErr(new PrintWriter(told));
    return line.execute(arguments);
  }

  private int compareSmall(String backends) {
    return compare(
        "--quick",
        "--peers=none",
        "--threads=1",
        "--workloads=S",
        "--optimizers=adam",
        "--backends=" + backends,
        "--json=" + out.resolve("copy.json"),
        "--out=" + out);
  }

  @Test
  @SuppressWarnings("unchecked")
  void everyEngineHasATimeAndARatioToTheFirst() throws IOException {
    assertThat(compareSmall("vector,ejml")).as(told.toString()).isZero();

    String json = Files.readString(out.resolve("compare.json"));
    Map<String, Object> all = JSON.std.mapFrom(json);
    List<Map<String, Object>> results = (List<Map<String, Object>>) all.get("results");
    assertThat(results).extracting(row -> row.get("engine")).containsExactly("vector", "ejml");
    assertThat(results)
        .allSatisfy(
            row -> {
              double micros = (Double) row.get("microsPerStep");
              assertThat(micros).isPositive();
              assertThat((Double) row.get("samplesPerSecond")).isEqualTo(1e6 * 32 / micros);
              assertThat(row).containsEntry("workload", "S").containsEntry("optimizer", "adam");
              assertThat(row).containsEntry("threads", 1);
              assertThat((List<Double>) row.get("blocks")).hasSize(Pace.QUICK.rounds());
            });
    List<Map<String, Object>> ratios = (List<Map<String, Object>>) all.get("ratios");
    assertThat(ratios).hasSize(1);
    assertThat(ratios.get(0)).containsEntry("engine", "vector").containsEntry("peer", "ejml");
    assertThat((Double) ratios.get(0).get("timesAsFast")).isPositive();
    assertThat((Map<String, Object>) all.get("versions")).containsOnlyKeys("vector", "ejml");
    assertThat(out.resolve("copy.json")).hasContent(json);
  }

  @Test
  void theReportHasTablesAndCharts() throws IOException {
    assertThat(compareSmall("vector,ejml")).as(told.toString()).isZero();

    assertThat(printed.toString())
        .isEqualTo(Files.readString(out.resolve("compare.md")))
        .contains("| workload | optimizer | threads | vector | ejml | × ejml |")
        .contains("| S | adam | 1 |")
        .contains("| start to first step of 784-128-10 | 1 | ejml |");
    assertThat(out.resolve("steps-1.svg")).content().contains("<svg").endsWith("</svg>\n");
    assertThat(told.toString()).contains("S adam, 1 thread: vector ");
  }

  @Test
  void anEngineThatFailsIsReportedAndTheOthersGoOn() throws IOException {
    assertThat(compareSmall("vector,fortran")).isEqualTo(1);

    assertThat(printed.toString()).contains("| failed |").contains("fortran ended early");
    assertThat(Files.readString(out.resolve("compare.json")))
        .contains("\"error\"", "\"microsPerStep\"");
  }

  @Test
  void withoutOurFirstEngineThereIsNothingToCompareWith() {
    assertThat(compareSmall("fortran,vector")).isEqualTo(1);

    assertThat(told.toString().lines()).hasSize(1);
    assertThat(told.toString()).startsWith("nn-bench/compare: fortran: fortran ended early");
  }

  @Test
  void moreThreadsAreComparedWithFewer() throws IOException {
    Results results = Results.on("a machine");
    Progress progress = new Progress(new PrintWriter(told));
    Steps steps = new Steps(new Launcher(out, out), Pace.QUICK, results.versions(), progress);

    results
        .threads()
        .add(steps.compareThreads("S", Workload.S.problem(), "sgd", "vector", List.of(2, 1)));

    Report report = new Report(results);
    assertThat(report.markdown())
        .contains("| workload | optimizer | threads | vector on 2 | vector on 1 | × vector on 1 |");
    assertThat(report.json())
        .contains("\"engine\" : \"vector on 2\"", "\"peer\" : \"vector on 1\"");
    assertThat(out.resolve("vector-2.log")).exists();
  }

  @Test
  void wrongUseIsExplained() {
    assertThat(compare("--peers=matlab")).isEqualTo(2);

    assertThat(told.toString())
        .contains("--peers=[matlab]: expected some of [libtorch, djl, dl4j]");
  }
}
