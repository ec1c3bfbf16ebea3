package deltachain.core.loss;

import deltachain.api.Loss;
import deltachain.core.lookup.Registry;
import java.util.Map;
import java.util.Set;

/** The losses by name. */
public final class Losses {
  private static final Registry<Loss> BY_NAME =
      new Registry<>(
          "loss",
          Map.of(
              "half_squared_error", new HalfSquaredError(),
              "mse", new MeanSquaredError(),
              "cross_entropy", new CrossEntropy(),
              "bce_with_logits", new BinaryCrossEntropy()));

  private Losses() {}

  /** All names, sorted. */
  public static Set<String> names() {
    return BY_NAME.names();
  }

  /**
   * The loss of that name.
   *
   * @throws IllegalArgumentException for an unknown name
   */
  public static Loss of(String name) {
    return BY_NAME.get(name);
  }
}
