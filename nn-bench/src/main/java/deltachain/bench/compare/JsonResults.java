package deltachain.bench.compare;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The results as JSON; an engine that failed has {@code error} in place of its times. */
final class JsonResults {
  private final Results results;

  JsonResults(Results results) {
    this.results = results;
  }

  String text() throws IOException {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("machine", results.machine());
    all.put("versions", results.versions());
    all.put("results", steps(results.steps()));
    all.put("ratios", ratios(results.steps()));
    all.put("threads", ratios(results.threads()));
    all.put("batch", steps(results.batches()));
    all.put("width", steps(results.widths()));
    all.put("product", products());
    all.put("process", wholes());
    return JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT).asString(all) + "\n";
  }

  private static List<Map<String, Object>> steps(List<StepResult> results) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (StepResult result : results) {
      for (Blocks blocks : result.engines()) {
        Map<String, Object> row = workload(result);
        row.put("engine", blocks.engine());
        if (blocks.hasFailed()) {
          row.put("error", blocks.failure());
        } else {
          row.put("microsPerStep", blocks.median());
          row.put("samplesPerSecond", 1e6 * result.problem().batch() / blocks.median());
          row.put("blocks", blocks.micros());
        }
        rows.add(row);
      }
    }
    return rows;
  }

  private static Map<String, Object> workload(StepResult result) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("workload", result.workload());
    row.put("shape", result.problem().shape());
    row.put("batch", result.problem().batch());
    row.put("optimizer", result.optimizer());
    row.put("threads", result.threads());
    return row;
  }

  private static List<Map<String, Object>> ratios(List<StepResult> results) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (StepResult result : results) {
      Blocks ours = result.engines().get(0);
      for (Blocks peer : result.engines().subList(1, result.engines().size())) {
        if (!peer.hasFailed()) {
          Map<String, Object> row = workload(result);
          row.put("engine", ours.engine());
          row.put("peer", peer.engine());
          row.put("timesAsFast", ours.timesAsFastAs(peer));
          rows.add(row);
        }
      }
    }
    return rows;
  }

  private List<Map<String, Object>> products() {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (ProductResult result : results.products()) {
      for (Blocks blocks : List.of(result.ours(), result.openblas())) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("shape", result.product().toString());
        row.put("dtype", "float32");
        row.put("threads", result.threads());
        row.put("engine", blocks.engine());
        if (blocks.hasFailed()) {
          row.put("error", blocks.failure());
        } else {
          row.put("gflops", result.gigaflops(blocks));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  private List<Map<String, Object>> wholes() {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (WholeResult result : results.wholes()) {
      for (Blocks blocks : result.engines()) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("process", result.what());
        row.put("threads", result.threads());
        row.put("engine", blocks.engine());
        if (blocks.hasFailed()) {
          row.put("error", blocks.failure());
        } else {
          row.put("seconds", 1e-6 * blocks.median());
        }
        rows.add(row);
      }
    }
    return rows;
  }
}
