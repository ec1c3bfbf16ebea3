package deltachain.cli.option;

import deltachain.core.metric.Metrics;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** What to measure. */
public final class MetricOptions {
  @Option(
      names = "--metrics",
      paramLabel = "NAME,..",
      description =
          "What to measure, such as accuracy,roc_auc. Default: accuracy, f1_macro and log_loss for"
              + " classes; r2, rmse and mae for numbers.")
  private Optional<String> metrics = Optional.empty();

  /**
   * The names that were given, if any.
   *
   * @param classification whether there are classes to predict, or numbers
   * @throws WrongUseException if one is unknown or of the other task
   */
  public Optional<List<String>> check(boolean classification) {
    return metrics.map(
        names ->
            Stream.of(names.split(",", -1))
                .map(String::strip)
                .map(name -> check(name, classification))
                .toList());
  }

  private static String check(String name, boolean classification) {
    return Checked.accepted(
        "--metrics",
        () -> {
          if (classification) {
            Metrics.classification(name);
          } else {
            Metrics.regression(name);
          }
          return name;
        });
  }
}
