package deltachain.core.layer;

import java.util.List;
import java.util.Map;

/**
 * Dropout: in training every element is dropped with probability p; prediction passes all through.
 *
 * <p>Inverted dropout (Srivastava et al., 2014) puts 0 for a dropped element and x / (1 − p) for
 * the others. Alpha dropout, for SELU (Klambauer et al., 2017), puts a α' + b for a dropped one and
 * a x + b for the others, with α' = −λα ≈ −1.7581, a = 1 / √((1 − p)(1 + p α'²)) and b = −a p α':
 * mean 0 and variance 1 stay.
 */
public final class Dropout implements Layer {
  private static final double SELU_LIMIT = -1.0507009873554805 * 1.6732632423543772;

  private final int width;
  private final double probability;
  private final boolean alpha;

  private Dropout(int width, double probability, boolean alpha) {
    this.width = width;
    this.probability = probability;
    this.alpha = alpha;
  }

  /**
   * Inverted dropout.
   *
   * @param probability p of being dropped, in [0, 1)
   * @throws IllegalArgumentException if it is out of range
   */
  public static Blueprint of(double probability) {
    return of(probability, false);
  }

  /** Alpha dropout; the probability as in {@link #of}. */
  public static Blueprint alpha(double probability) {
    return of(probability, true);
  }

  private static Blueprint of(double probability, boolean alpha) {
    Sizes.belowOne((alpha ? "alpha " : "") + "dropout probability", probability);
    return site -> new Dropout(site.inputs(), probability, alpha);
  }

  static Described read(Description from) {
    Blueprint blueprint = of(from.number("probability"), from.flag("alpha"));
    return new Described(blueprint, from.inputs(), 0);
  }

  @Override
  public int inputs() {
    return width;
  }

  @Override
  public int outputs() {
    return width;
  }

  @Override
  public List<Parameter> parameters() {
    return List.of();
  }

  @Override
  public boolean inPlace() {
    return true;
  }

  @Override
  public Pass newPass(Run run) {
    if (!run.training()) {
      return new PassThrough(run.backend());
    }
    if (!alpha) {
      return new DropoutPass(width, probability, 1 / (1 - probability), 0, 0, run);
    }
    double limit = SELU_LIMIT;
    double a = 1 / Math.sqrt((1 - probability) * (1 + probability * limit * limit));
    double b = -a * probability * limit;
    return new DropoutPass(width, probability, a, b, a * limit + b, run);
  }

  @Override
  public String name() {
    return (alpha ? "alpha_dropout(" : "dropout(") + probability + ")";
  }

  @Override
  public Map<String, Object> describe() {
    return Map.of("kind", "dropout", "inputs", width, "probability", probability, "alpha", alpha);
  }
}
