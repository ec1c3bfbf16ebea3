package deltachain.tck.golden;

import deltachain.api.Tensor;
import deltachain.core.metric.Classification;
import deltachain.core.metric.Metric;
import deltachain.core.metric.Metrics;
import deltachain.core.metric.Regression;
import deltachain.spi.Backend;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Metrics of predictions in the backend's memory; each metric of each data set is one case. The
 * file's {@code scalers} need no backend: nn-data, where scalers live, tests them.
 */
final class MetricCases implements Cases {
  private static final Set<String> GIVEN =
      Set.of("classes", "y_true", "y_pred", "scores", "note", "name");

  /** Cases whose average the registry's shorter word implies. */
  private static final Map<String, String> WORDS =
      Map.of("roc_auc_ovr_macro", "roc_auc", "r2_uniform_average", "r2");

  /** The metrics that are several numbers. */
  private static final Map<String, BiFunction<Tensor, Tensor, double[]>> ARRAYS =
      Map.of(
          "confusion_rows_true",
              (scores, y) ->
                  Arrays.stream(new Classification(scores, y).confusion())
                      .flatMapToLong(Arrays::stream)
                      .asDoubleStream()
                      .toArray(),
          "r2_per_output", (q, y) -> Regression.of(q, y).r2PerOutput());

  @Override
  public void run(Backend backend, Node file, Tally tally) {
    for (Node given : file.nodes("classification")) {
      metrics(backend, given, "scores", tally);
    }
    for (Node given : file.nodes("regression")) {
      metrics(backend, given, "y_pred", tally);
    }
  }

  private static void metrics(Backend backend, Node given, String outputs, Tally tally) {
    for (String name : given.keys()) {
      if (given.has(name) && !GIVEN.contains(name)) {
        tally.run(name, checks -> compare(backend, given, outputs, name, checks));
      }
    }
  }

  private static void compare(
      Backend backend, Node given, String outputs, String name, Checks checks) {
    try (Workspace workspace = new Workspace(backend)) {
      Tensor q = workspace.holding(given.values(outputs).upright());
      Tensor y = workspace.holding(given.values("y_true").upright());
      double[] expected =
          given.get(name) instanceof Number
              ? new double[] {given.number(name)}
              : given.values(name).data();
      checks.close(given.path() + "." + name, compute(name, q, y), expected, Tolerance.FORMULA);
    }
  }

  private static double[] compute(String name, Tensor q, Tensor y) {
    BiFunction<Tensor, Tensor, double[]> array = ARRAYS.get(name);
    if (array != null) {
      return array.apply(q, y);
    }
    Metric metric = metric(name);
    metric.add(q, y);
    return new double[] {metric.value()};
  }

  private static Metric metric(String name) {
    try {
      return Metrics.of(WORDS.getOrDefault(name, name));
    } catch (IllegalArgumentException e) {
      throw new MissingWord(name);
    }
  }
}
