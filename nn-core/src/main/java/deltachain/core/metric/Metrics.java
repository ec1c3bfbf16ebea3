package deltachain.core.metric;

import static java.util.Map.entry;

import deltachain.api.Tensor;
import deltachain.core.lookup.Registry;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.BiConsumer;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The metrics by name, as the command line knows them. {@code top5_accuracy} may have any other
 * number.
 */
public final class Metrics {
  private static final Map<String, Supplier<Metric>> CLASSIFICATION =
      Map.ofEntries(
          entry("accuracy", counts(Classification::accuracy)),
          entry("balanced_accuracy", counts(Classification::balancedAccuracy)),
          entry("top5_accuracy", () -> new TopAccuracy(5)),
          entry("precision_micro", counts(c -> c.precision(Average.MICRO))),
          entry("precision_macro", counts(c -> c.precision(Average.MACRO))),
          entry("precision_weighted", counts(c -> c.precision(Average.WEIGHTED))),
          entry("recall_micro", counts(c -> c.recall(Average.MICRO))),
          entry("recall_macro", counts(c -> c.recall(Average.MACRO))),
          entry("recall_weighted", counts(c -> c.recall(Average.WEIGHTED))),
          entry("f1_micro", counts(c -> c.f1(Average.MICRO))),
          entry("f1_macro", counts(c -> c.f1(Average.MACRO))),
          entry("f1_weighted", counts(c -> c.f1(Average.WEIGHTED))),
          entry("cohen_kappa", counts(Classification::cohenKappa)),
          entry("mcc", counts(Classification::matthewsCorrelation)),
          entry("roc_auc", RocAuc::new),
          entry("average_precision", AveragePrecision::new),
          entry("log_loss", LogLoss::new),
          entry("brier", BrierScore::new),
          entry("calibration_error", CalibrationError::new));

  private static final Map<String, Supplier<Metric>> REGRESSION =
      Map.ofEntries(
          entry("mse", errors(Regression::mse)),
          entry("rmse", errors(Regression::rmse)),
          entry("mae", errors(Regression::mae)),
          entry("mape", errors(Regression::mape)),
          entry("max_error", errors(Regression::maxError)),
          entry("r2", errors(Regression::r2)),
          entry("explained_variance", errors(Regression::explainedVariance)));

  private static final Pattern TOP = Pattern.compile("top([1-9][0-9]{0,8})_accuracy");

  private Metrics() {}

  /** All names, sorted. */
  public static SortedSet<String> names() {
    return all().names();
  }

  /**
   * A new metric of that name, of classification or regression.
   *
   * @throws IllegalArgumentException for an unknown name; the message lists those there are
   */
  public static Metric of(String name) {
    return top(name).orElseGet(() -> all().get(name).get());
  }

  /**
   * A new metric of that name for classes.
   *
   * @throws IllegalArgumentException if there is none; the message lists those there are
   */
  public static Metric classification(String name) {
    return top(name)
        .orElseGet(
            () -> new Registry<>("metric of classification", CLASSIFICATION).get(name).get());
  }

  /**
   * A new metric of that name for numbers.
   *
   * @throws IllegalArgumentException if there is none; the message lists those there are
   */
  public static Metric regression(String name) {
    return new Registry<>("metric of regression", REGRESSION).get(name).get();
  }

  private static Registry<Supplier<Metric>> all() {
    Map<String, Supplier<Metric>> all = new HashMap<>(CLASSIFICATION);
    all.putAll(REGRESSION);
    return new Registry<>("metric", all);
  }

  private static Optional<Metric> top(String name) {
    Matcher top = TOP.matcher(name);
    return top.matches()
        ? Optional.of(new TopAccuracy(Integer.parseInt(top.group(1))))
        : Optional.empty();
  }

  /** One value of what gathers the material of several. */
  private record Value(BiConsumer<Tensor, Tensor> gather, DoubleSupplier result) implements Metric {
    @Override
    public void add(Tensor outputs, Tensor y) {
      gather.accept(outputs, y);
    }

    @Override
    public double value() {
      return result.getAsDouble();
    }
  }

  private static Supplier<Metric> counts(ToDoubleFunction<Classification> value) {
    return () -> {
      Classification counts = new Classification();
      return new Value(counts::add, () -> value.applyAsDouble(counts));
    };
  }

  private static Supplier<Metric> errors(ToDoubleFunction<Regression> value) {
    return () -> {
      Regression errors = new Regression();
      return new Value(errors::add, () -> value.applyAsDouble(errors));
    };
  }
}
