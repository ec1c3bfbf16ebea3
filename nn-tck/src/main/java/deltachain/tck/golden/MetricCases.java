package deltachain.tck.golden;

import deltachain.api.Tensor;
import deltachain.core.metric.Classification;
import deltachain.core.metric.Regression;
import deltachain.spi.Backend;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;

/** Metrics of predictions in the backend's memory; each metric of each data set is one case. */
final class MetricCases implements Cases {
  private static final Set<String> GIVEN =
      Set.of("classes", "y_true", "y_pred", "scores", "note", "name");

  /** The metrics of regression that are one number. */
  private static final Map<String, ToDoubleBiFunction<Tensor, Tensor>> REGRESSION =
      Map.of(
          "rmse", (q, y) -> Regression.of(q, y).rmse(),
          "r2_uniform_average", (q, y) -> Regression.of(q, y).r2());

  /** The metrics of classification that are one number or matrix. */
  private static final Map<String, ClassMetric> CLASSIFICATION =
      Map.of(
          "accuracy", of -> new double[] {of.accuracy()},
          "confusion_rows_true",
              of ->
                  Arrays.stream(of.confusion())
                      .flatMapToInt(Arrays::stream)
                      .asDoubleStream()
                      .toArray());

  /** What a metric of classification comes to. */
  @FunctionalInterface
  private interface ClassMetric {
    double[] of(Classification classification);
  }

  @Override
  public void run(Backend backend, Node file, Tally tally) {
    for (Node given : file.nodes("classification")) {
      metrics(given, tally, (name, checks) -> classify(backend, given, name, checks));
    }
    for (Node given : file.nodes("regression")) {
      metrics(given, tally, (name, checks) -> regress(backend, given, name, checks));
    }
    if (file.has("scalers")) {
      for (Node given : file.nodes("scalers")) {
        tally.skip("scaler " + given.text("scaler").split(" ", 2)[0]);
      }
    }
  }

  /** Computes one metric. */
  @FunctionalInterface
  private interface Metric {
    void compute(String name, Checks checks);
  }

  private static void metrics(Node given, Tally tally, Metric metric) {
    for (String name : given.keys()) {
      if (given.has(name) && !GIVEN.contains(name)) {
        tally.run(name, checks -> metric.compute(name, checks));
      }
    }
  }

  private static void classify(Backend backend, Node given, String name, Checks checks) {
    ClassMetric metric = CLASSIFICATION.get(name);
    if (metric == null) {
      throw new MissingWord(name);
    }
    try (Workspace workspace = new Workspace(backend)) {
      Tensor scores = workspace.holding(given.values("scores"));
      Tensor y = workspace.holding(given.values("y_true").upright());
      double[] expected =
          given.get(name) instanceof Number
              ? new double[] {given.number(name)}
              : given.values(name).data();
      checks.close(
          given.path() + "." + name,
          metric.of(new Classification(scores, y)),
          expected,
          Tolerance.FORMULA);
    }
  }

  private static void regress(Backend backend, Node given, String name, Checks checks) {
    ToDoubleBiFunction<Tensor, Tensor> metric = REGRESSION.get(name);
    if (metric == null) {
      throw new MissingWord(name);
    }
    try (Workspace workspace = new Workspace(backend)) {
      Tensor q = workspace.holding(given.values("y_pred").upright());
      Tensor y = workspace.holding(given.values("y_true").upright());
      checks.close(
          given.path() + "." + name,
          metric.applyAsDouble(q, y),
          given.number(name),
          Tolerance.FORMULA);
    }
  }
}
