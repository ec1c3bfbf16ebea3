package deltachain.tck.golden;

import deltachain.api.Activation;
import deltachain.api.Loss;
import deltachain.api.Optimizer;
import deltachain.core.activation.Activations;
import deltachain.core.loss.Losses;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The golden files' words in the project's own.
 *
 * <p>An activation, loss or optimizer that its registry knows needs nothing here. What is unknown
 * throws {@link MissingWord}. A parameter that is null or false is one that isn't used.
 */
final class Vocabulary {
  private static final Map<String, String> LOSSES = Map.of("cross_entropy_prob", "cross_entropy");
  private static final Map<String, String> REDUCTIONS = Map.of("batchmean", "batch_mean");

  private Vocabulary() {}

  /** The activation; numbers become its parameters, a variant such as "tanh" part of its name. */
  static Activation activation(String word, Node parameters) {
    String name = word;
    for (String key : used(parameters)) {
      if (parameters.get(key) instanceof String variant && !variant.equals("none")) {
        name += "_" + variant;
      }
    }
    if (!Activations.names().contains(name)) {
      throw name.equals(word)
          ? new MissingWord(word)
          : MissingWord.parameter(word, String.join(" ", used(parameters)));
    }
    String numbers =
        used(parameters).stream()
            .filter(key -> parameters.get(key) instanceof Number)
            .map(key -> Double.toString(parameters.number(key)))
            .collect(Collectors.joining(","));
    try {
      return Activations.of(numbers.isEmpty() ? name : name + "(" + numbers + ")");
    } catch (IllegalArgumentException e) {
      throw MissingWord.parameter(word, String.join(" ", used(parameters)));
    }
  }

  /** The loss with those parameters, without weights. */
  static Loss loss(String word, Node parameters) {
    return Losses.of(lossText(word, parameters));
  }

  /**
   * The loss with weights behind its targets: it divides by them where the parameter {@code
   * normalise} says so.
   */
  static Loss weightedLoss(String word, Node parameters) {
    boolean byWeights = "sum_w".equals(parameters.fields().get("normalise"));
    String loss = lossText(word.replace("_sample_weights", ""), parameters);
    return Losses.of("weighted(" + loss + ", divide_by=" + (byWeights ? "weights)" : "count)"));
  }

  private static String lossText(String word, Node parameters) {
    String name = LOSSES.getOrDefault(word, word);
    if (!Losses.names().contains(name)) {
      throw new MissingWord(word);
    }
    String arguments =
        parameters.keys().stream()
            .filter(key -> parameters.has(key) && !key.equals("normalise"))
            .map(key -> key + "=" + argument(parameters, key))
            .collect(Collectors.joining(", "));
    String text = arguments.isEmpty() ? name : name + "(" + arguments + ")";
    try {
      return Losses.of(text).name();
    } catch (IllegalArgumentException e) {
      throw MissingWord.parameter(word, String.join(" ", parameters.keys()));
    }
  }

  private static String argument(Node parameters, String key) {
    Object value = parameters.get(key);
    if (value instanceof String text) {
      return REDUCTIONS.getOrDefault(text, text);
    }
    if (value instanceof Number || value instanceof Boolean) {
      return value.toString();
    }
    return Arrays.stream(parameters.values(key).data())
        .mapToObj(Double::toString)
        .collect(Collectors.joining(" ", "[", "]"));
  }

  /** The optimizer with those hyper-parameters. */
  static Optimizer optimizer(String algorithm, Node hyper) {
    return OptimizerWords.optimizer(algorithm, hyper, used(hyper));
  }

  private static Set<String> used(Node parameters) {
    return parameters.keys().stream()
        .filter(key -> parameters.has(key) && !Boolean.FALSE.equals(parameters.get(key)))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  static void requireNone(String word, Set<String> parameters) {
    if (!parameters.isEmpty()) {
      throw MissingWord.parameter(word, String.join(" ", parameters));
    }
  }
}
