package deltachain.core.layer;

import java.util.List;
import java.util.Map;

/**
 * Root-mean-square normalisation: y = γ x / √(mean(x²) + ε) in each row (Zhang and Sennrich, 2019).
 *
 * <p>γ [1 × columns] begins as 1. Training and prediction are alike.
 */
public final class RmsNorm implements Layer {
  /** The usual ε. */
  public static final double EPSILON = 1e-6;

  private final int width;
  private final double epsilon;
  private final Scaling scaling;

  private RmsNorm(Site site, double epsilon) {
    this.width = site.inputs();
    this.epsilon = epsilon;
    this.scaling = new Scaling(site, site.next("norm"));
  }

  /**
   * Normalisation of whatever comes before.
   *
   * @param epsilon ε &gt; 0
   * @throws IllegalArgumentException if it isn't positive
   */
  public static Blueprint of(double epsilon) {
    Sizes.positive("rms norm epsilon", epsilon);
    return site -> new RmsNorm(site, epsilon);
  }

  static Described read(Description from) {
    return new Described(of(from.number("epsilon")), from.inputs(), from.inputs());
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
    return scaling.parameters().subList(0, 1);
  }

  @Override
  public boolean inPlace() {
    return true;
  }

  @Override
  public Pass newPass(Run run) {
    return new RowNorm(scaling, epsilon, false, run);
  }

  @Override
  public String name() {
    return "rms_norm";
  }

  @Override
  public Map<String, Object> describe() {
    return Map.of("kind", "rms_norm", "inputs", width, "epsilon", epsilon);
  }

  @Override
  public void close() {
    scaling.close();
  }
}
