package deltachain.cli.run;

import deltachain.cli.console.JsonLine;
import deltachain.cli.console.Text;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How well a network does on test rows.
 *
 * @param measures at least one, the most telling first
 */
public record Score(List<Measure> measures) {

  /**
   * One number.
   *
   * @param metric its name in {@link deltachain.core.metric.Metrics}
   */
  public record Measure(String metric, double value) {

    /** Such as {@code f1_macro 0.9790}. */
    String words() {
      double size = Math.abs(value);
      boolean plain = size == 0 || (size >= 1e-3 && size < 10);
      return metric + Text.format(plain ? " %.4f" : " %.4g", value);
    }

    /** The name in JSON, such as {@code testF1Macro}. */
    String key() {
      StringBuilder key = new StringBuilder("test");
      for (String part : metric.split("_", -1)) {
        key.append(part.substring(0, 1).toUpperCase(Locale.ROOT)).append(part.substring(1));
      }
      return key.toString();
    }
  }

  /** The most telling one, such as {@code test accuracy 0.9790}. */
  public String headline() {
    return "test " + measures.get(0).words();
  }

  /** All of them, such as {@code test accuracy 0.9790, f1_macro 0.9788, log_loss 0.0721}. */
  public String words() {
    return measures.stream().map(Measure::words).collect(Collectors.joining(", ", "test ", ""));
  }

  /** Adds the measures to a report. */
  public void addTo(JsonLine json) {
    measures.forEach(measure -> json.number(measure.key(), measure.value()));
  }
}
