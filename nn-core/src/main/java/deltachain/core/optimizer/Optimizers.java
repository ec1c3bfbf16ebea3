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
          Map.of(
              "sgd", Sgd::new,
              "momentum", rate -> new Sgd(rate).withMomentum(0.9),
              "adam", Adam::new,
              "adamw", AdamW::new));

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
