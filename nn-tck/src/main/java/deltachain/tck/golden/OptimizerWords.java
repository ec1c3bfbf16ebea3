package deltachain.tck.golden;

import static java.util.Locale.ROOT;

import deltachain.api.Optimizer;
import deltachain.core.optimizer.Adam;
import deltachain.core.optimizer.AdamW;
import deltachain.core.optimizer.Optimizers;
import deltachain.core.optimizer.Penalised;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * PyTorch's algorithms and hyper-parameters as this project's optimizers: the record that the
 * registry knows by the algorithm's name, with the numbers of the same names in it.
 */
final class OptimizerWords {
  /** What PyTorch calls otherwise, or puts into one array. */
  private static final Map<String, List<String>> COMPONENTS =
      Map.of(
          "lr", List.of("learningRate"),
          "eps", List.of("epsilon"),
          "betas", List.of("beta1", "beta2"),
          "etas", List.of("shrink", "grow"),
          "step_sizes", List.of("smallest", "largest"),
          "lr_decay", List.of("rateDecay"),
          "initial_accumulator_value", List.of("initialAccumulator"),
          "centered", List.of("centred"));

  private OptimizerWords() {}

  /**
   * The optimizer with those hyper-parameters.
   *
   * @param used the names of the parameters that it must understand
   */
  static Optimizer optimizer(String algorithm, Node hyper, Set<String> used) {
    Map<String, Object> settings = settings(hyper, used);
    boolean amsGrad = algorithm.equals("Adam") && settings.remove("amsgrad") != null;
    String name = amsGrad ? "amsgrad" : algorithm.toLowerCase(ROOT);
    if (!Optimizers.names().contains(name)) {
      throw new MissingWord(algorithm);
    }
    Optimizer optimizer = with(Optimizers.of(name, hyper.number("lr")), settings);
    double decay = decay(settings);
    Vocabulary.requireNone(algorithm, settings.keySet());
    return decay == 0 ? optimizer : new Penalised(optimizer, 0, decay);
  }

  /** Takes the weight decay out of the settings; 0 if it isn't there. */
  private static double decay(Map<String, Object> settings) {
    return settings.remove("weightDecay") instanceof Number decay ? decay.doubleValue() : 0;
  }

  /** By the names of the records' components. */
  private static Map<String, Object> settings(Node hyper, Set<String> used) {
    Map<String, Object> settings = new LinkedHashMap<>();
    for (String key : used) {
      List<String> names = COMPONENTS.getOrDefault(key, List.of(camelCase(key)));
      for (int i = 0; i < names.size(); i++) {
        Object value = names.size() > 1 ? hyper.values(key).data()[i] : hyper.get(key);
        settings.put(names.get(i), value);
      }
    }
    return settings;
  }

  private static String camelCase(String key) {
    return Pattern.compile("_([a-z])").matcher(key).replaceAll(m -> m.group(1).toUpperCase(ROOT));
  }

  /** A copy with the settings that it has, which are taken out of the map. */
  private static Optimizer with(Optimizer optimizer, Map<String, Object> settings) {
    if (optimizer instanceof AdamW adamW) {
      double decay = decay(settings);
      return new AdamW((Adam) with(adamW.adam(), settings), decay);
    }
    RecordComponent[] components = optimizer.getClass().getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      Object[] values = new Object[components.length];
      for (int k = 0; k < components.length; k++) {
        Object set = settings.remove(components[k].getName());
        Object kept = components[k].getAccessor().invoke(optimizer);
        values[k] = set == null ? kept : set instanceof Number n ? (Object) n.doubleValue() : set;
      }
      return (Optimizer) optimizer.getClass().getConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(optimizer + " can't be made with other settings", e);
    }
  }
}
