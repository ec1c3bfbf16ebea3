package deltachain.core.optimizer;

import deltachain.api.Optimizer;
import deltachain.core.lookup.Registry;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleFunction;

/** The optimizers by name, as the command line knows them. */
public final class Optimizers {
  private static final Registry<DoubleFunction<Optimizer>> BY_NAME =
      new Registry<>(
          "optimizer",
          Map.ofEntries(
              Map.entry("sgd", Sgd::new),
              Map.entry("momentum", rate -> new Sgd(rate).withMomentum(0.9)),
              Map.entry("nesterov", rate -> new Sgd(rate, 0.9, 0, 0, true)),
              Map.entry("adam", Adam::new),
              Map.entry("adamw", AdamW::new),
              Map.entry("amsgrad", AmsGrad::new),
              Map.entry("adamax", Adamax::new),
              Map.entry("nadam", NAdam::new),
              Map.entry("radam", RAdam::new),
              Map.entry("adabelief", AdaBelief::new),
              Map.entry("lion", Lion::new),
              Map.entry("rmsprop", RmsProp::new),
              Map.entry("adagrad", Adagrad::new),
              Map.entry("adadelta", Adadelta::new),
              Map.entry("rprop", Rprop::new)));

  private Optimizers() {}

  /** All names, sorted. */
  public static Set<String> names() {
    return BY_NAME.names();
  }

  /**
   * The optimizer of that name with its usual settings.
   *
   * @param learningRate η &gt; 0
   * @throws IllegalArgumentException for an unknown name or an illegal rate
   */
  public static Optimizer of(String name, double learningRate) {
    return BY_NAME.get(name).apply(learningRate);
  }
}
