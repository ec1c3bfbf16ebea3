package deltachain.core.loss;

import static java.util.Map.entry;

import deltachain.api.Loss;
import deltachain.core.lookup.Arguments;
import deltachain.core.lookup.Registry;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The losses by name, as the command line and model files know them: {@code mse}, or with arguments
 * {@code huber(delta=1.5)}, {@code cross_entropy(label_smoothing=0.1, class_weights=[0.5 2])},
 * {@code mse(reduction=sum)}. Any of them inside {@code weighted(…)} is {@link Weighted}.
 */
public final class Losses {
  private static final Registry<Function<Arguments, ReducedLoss>> BY_NAME =
      new Registry<>(
          "loss",
          Map.ofEntries(
              entry("mse", a -> new MeanSquaredError(reduction(a))),
              entry("half_squared_error", a -> new HalfSquaredError(reduction(a))),
              entry("mae", a -> new MeanAbsoluteError(reduction(a))),
              entry("huber", a -> new Huber(a.number("delta", 1), reduction(a))),
              entry("smooth_l1", a -> new SmoothL1(a.number("beta", 1), reduction(a))),
              entry("log_cosh", a -> new LogCosh(reduction(a))),
              entry("quantile", a -> new Quantile(a.number("tau", 0.5), reduction(a))),
              entry("cosine_distance", a -> new CosineDistance(reduction(a))),
              entry(
                  "poisson_nll",
                  a ->
                      new PoissonNegativeLogLikelihood(
                          a.flag("log_input", true), a.flag("full", false), reduction(a))),
              entry("cross_entropy", Losses::crossEntropy),
              entry("nll", Losses::negativeLogLikelihood),
              entry(
                  "kl_div",
                  a ->
                      new KullbackLeibler(
                          a.flag("log_target", false),
                          Reduction.of(a.word("reduction", "batch_mean")))),
              entry(
                  "multi_margin",
                  a -> new MultiMargin(a.number("p", 1), a.number("margin", 1), reduction(a))),
              entry("bce", a -> new BinaryCrossEntropy(reduction(a))),
              entry("bce_with_logits", Losses::bceWithLogits),
              entry(
                  "focal",
                  a -> new Focal(a.number("alpha", 0.25), a.number("gamma", 2), reduction(a))),
              entry("hinge", a -> new Hinge(a.number("margin", 1), reduction(a))),
              entry("squared_hinge", a -> new SquaredHinge(a.number("margin", 1), reduction(a))),
              entry("soft_margin", a -> new SoftMargin(reduction(a)))));

  private static final Registry<Function<Arguments, Weighted>> WRAPPERS =
      new Registry<>("loss", Map.of("weighted", Losses::weighted));

  private Losses() {}

  /** All names, sorted. */
  public static Set<String> names() {
    return BY_NAME.names();
  }

  /**
   * The loss that {@link Loss#name} gave.
   *
   * @param text a name, with or without arguments in parentheses
   * @throws IllegalArgumentException for an unknown name or illegal arguments
   */
  public static Loss of(String text) {
    return text.startsWith("weighted(")
        ? Arguments.make("loss", text, WRAPPERS)
        : Arguments.make("loss", text, BY_NAME);
  }

  private static Reduction reduction(Arguments arguments) {
    return Reduction.of(arguments.word("reduction", "mean"));
  }

  private static CrossEntropy crossEntropy(Arguments a) {
    CrossEntropy loss =
        new CrossEntropy()
            .withLabelSmoothing(a.number("label_smoothing", 0))
            .withClassWeights(a.numbers("class_weights"));
    double ignored = a.number("ignore_index", Double.NaN);
    return (Double.isNaN(ignored) ? loss : loss.withIgnoredIndex(index(ignored)))
        .withReduction(reduction(a));
  }

  private static NegativeLogLikelihood negativeLogLikelihood(Arguments a) {
    NegativeLogLikelihood loss =
        new NegativeLogLikelihood().withClassWeights(a.numbers("class_weights"));
    double ignored = a.number("ignore_index", Double.NaN);
    return (Double.isNaN(ignored) ? loss : loss.withIgnoredIndex(index(ignored)))
        .withReduction(reduction(a));
  }

  private static int index(double ignored) {
    int index = (int) ignored;
    Legal.require(index == ignored, "ignore_index", ignored, "a whole number");
    return index;
  }

  private static BinaryCrossEntropyWithLogits bceWithLogits(Arguments a) {
    double[] positiveWeights = a.numbers("pos_weight");
    return new BinaryCrossEntropyWithLogits(reduction(a), positiveWeights);
  }

  private static Weighted weighted(Arguments a) {
    Weighted loss = new Weighted(Arguments.make("loss", a.word("loss", ""), BY_NAME));
    String divisor = a.word("divide_by", "weights");
    if (!divisor.equals("weights") && !divisor.equals("count")) {
      throw new IllegalArgumentException(
          "weighted loss: divide_by is '" + divisor + "', expected weights or count");
    }
    return divisor.equals("weights") ? loss : loss.dividedByCount();
  }
}
