package deltachain.core.layer;

import java.util.List;
import java.util.Map;

/**
 * Layer normalisation: y = γ (x − μ) / √(v + ε) + β in each row, with the row's own mean μ and
 * biased variance v (Ba, Kiros and Hinton, 2016).
 *
 * <p>γ [1 × columns] begins as 1, β [1 × columns] as 0. Training and prediction are alike. ε = 1e-5
 * is PyTorch's default; Keras has 1e-3.
 */
public final class LayerNorm implements Layer {
  /** The usual ε. */
  public static final double EPSILON = 1e-5;

  private final int width;
  private final double epsilon;
  private final boolean affine;
  private final Scaling scaling;

  private LayerNorm(Site site, double epsilon, boolean affine) {
    this.width = site.inputs();
    this.epsilon = epsilon;
    this.affine = affine;
    this.scaling = new Scaling(site, site.next("norm"));
  }

  /**
   * Layer normalisation of whatever comes before.
   *
   * @param epsilon ε &gt; 0
   * @param affine whether γ and β are learnt; else they stay 1 and 0
   * @throws IllegalArgumentException if {@code epsilon} isn't positive
   */
  public static Blueprint of(double epsilon, boolean affine) {
    Sizes.positive("layer norm epsilon", epsilon);
    return site -> new LayerNorm(site, epsilon, affine);
  }

  static Described read(Description from) {
    boolean affine = from.flag("affine");
    long numbers = affine ? 2L * from.inputs() : 0;
    return new Described(of(from.number("epsilon"), affine), from.inputs(), numbers);
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
    return affine ? scaling.parameters() : List.of();
  }

  @Override
  public boolean inPlace() {
    return true;
  }

  @Override
  public Pass newPass(Run run) {
    return new RowNorm(scaling, epsilon, true, run);
  }

  @Override
  public String name() {
    return "layer_norm";
  }

  @Override
  public Map<String, Object> describe() {
    return Map.of("kind", "layer_norm", "inputs", width, "epsilon", epsilon, "affine", affine);
  }

  @Override
  public void close() {
    scaling.close();
  }
}
