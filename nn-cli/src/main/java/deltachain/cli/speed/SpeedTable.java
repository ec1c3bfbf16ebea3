package deltachain.cli.speed;

import deltachain.cli.console.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Figures as lines: a heading for each workload and task, and below it a row for each backend, the
 * fastest first, with a bar as long as its share of the fastest.
 *
 * @param peak of the machine, in GFLOP/s
 */
public record SpeedTable(List<Figure> figures, double peak) {
  private static final int BAR = 30;

  /** The lines. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (Workload workload : Workload.values()) {
      for (Comparison.Task task : Comparison.Task.values()) {
        List<Figure> rows =
            figures.stream()
                .filter(f -> f.workload() == workload && f.task() == task)
                .sorted(Comparator.comparingDouble(Figure::seconds))
                .toList();
        if (!rows.isEmpty()) {
          lines.add(workload.describe() + ", " + task.words());
          rows.forEach(row -> lines.add(line(row, rows.get(0))));
        }
      }
    }
    return lines;
  }

  private String line(Figure row, Figure fastest) {
    int width = figures.stream().mapToInt(f -> f.backend().length()).max().orElse(1);
    return Text.format(
        "  %-" + width + "s [%s] %11s %8.2f GFLOP/s %6.2f%% of peak",
        row.backend(),
        Text.bar(BAR, fastest.seconds() / row.seconds()),
        time(row.seconds()),
        row.gflops(),
        100 * row.gflops() / peak);
  }

  private static String time(double seconds) {
    return seconds < 1e-3
        ? Text.format("%.1f µs", seconds * 1e6)
        : Text.format("%.2f ms", seconds * 1e3);
  }
}
