package deltachain.cli.speed;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How long a workload takes on a backend.
 *
 * @param backend its name
 * @param seconds of one run
 */
public record Figure(Workload workload, Comparison.Task task, String backend, double seconds) {

  /** Operations of the workload's products a second: all else in a step counts as lost time. */
  public double gflops() {
    return workload.flops() / seconds * 1e-9;
  }

  /** For a JSON object. */
  public Map<String, Object> json(double peak) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("workload", workload.name());
    fields.put("task", task.name().toLowerCase(Locale.ROOT));
    fields.put("backend", backend);
    fields.put("microseconds", rounded(seconds * 1e6));
    fields.put("gflops", rounded(gflops()));
    fields.put("percentOfPeak", rounded(100 * gflops() / peak));
    return fields;
  }

  private static double rounded(double value) {
    return Math.round(value * 1e3) / 1e3;
  }
}
