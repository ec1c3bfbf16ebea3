package deltachain.core.layer;

import deltachain.api.Tensor;
import deltachain.core.layer.kernel.InverseDeviations;
import deltachain.core.layer.kernel.ScaleColumns;
import deltachain.spi.Backend;
import deltachain.spi.RowSweep;
import java.util.List;
import java.util.Map;

/**
 * Batch normalisation: y = γ (x − μ) / √(v + ε) + β in each column (Ioffe and Szegedy, 2015).
 *
 * <p>In training μ and v are the mean and the biased variance of the batch, and the running
 * statistics move: running = (1 − m) running + m batch, with the unbiased variance n / (n − 1) v; a
 * batch of one row gives β and leaves the running variance alone. In prediction μ and v are the
 * running statistics. They begin as 0 and 1, γ [1 × columns] as 1, β [1 × columns] as 0.
 *
 * <p>Momentum m is PyTorch's: Keras' {@code momentum} is 1 − m, with m = 0.01 and ε = 1e-3 for
 * defaults.
 */
public final class BatchNorm implements Layer {
  /** The usual ε. */
  public static final double EPSILON = 1e-5;

  /** The usual m. */
  public static final double MOMENTUM = 0.1;

  private final Backend backend;
  private final double epsilon;
  private final double momentum;
  private final boolean affine;
  private final Scaling scaling;
  private final Tensor mean;
  private final Tensor variance;
  private final List<Parameter> statistics;

  private BatchNorm(Site site, double epsilon, double momentum, boolean affine) {
    int number = site.next("norm");
    this.backend = site.backend();
    this.epsilon = epsilon;
    this.momentum = momentum;
    this.affine = affine;
    this.scaling = new Scaling(site, number);
    this.mean = site.row(site.inputs(), 0);
    this.variance = site.row(site.inputs(), 1);
    this.statistics =
        List.of(
            new Parameter("running_mean_" + number, mean),
            new Parameter("running_var_" + number, variance));
  }

  /**
   * Batch normalisation of whatever comes before.
   *
   * @param epsilon ε &gt; 0
   * @param momentum m in [0, 1]: how much of the running statistics each batch replaces
   * @param affine whether γ and β are learnt; else they stay 1 and 0
   * @throws IllegalArgumentException if a number is out of range
   */
  public static Blueprint of(double epsilon, double momentum, boolean affine) {
    Sizes.positive("batch norm epsilon", epsilon);
    Sizes.upToOne("batch norm momentum", momentum);
    return site -> new BatchNorm(site, epsilon, momentum, affine);
  }

  static Described read(Description from) {
    boolean affine = from.flag("affine");
    return new Described(
        of(from.number("epsilon"), from.number("momentum"), affine),
        from.inputs(),
        (affine ? 4L : 2L) * from.inputs());
  }

  /**
   * Puts this layer's prediction into the dense layer before it: W' = diag(s) W and b' = s (b − μ)
   * + β with s = γ / √(v + ε).
   *
   * @param weights W [columns × inputs] of the dense layer, overwritten with W'
   * @param bias b [1 × columns] of the dense layer or zeros, overwritten with b'
   */
  public void foldInto(Tensor weights, Tensor bias) {
    int width = inputs();
    Tensor scale = backend.allocate(weights.dtype(), 1, width);
    new RowSweep(new InverseDeviations(width, epsilon)).with(0, variance).with(1, scale).run();
    normalize(mean, scale).with(0, bias).with(5, bias).run();
    double[] row = new double[weights.columns()];
    double[] factors = scale.toArray();
    double[] gamma = scaling.gamma().toArray();
    for (int i = 0; i < width; i++) {
      weights.read(i * row.length, row, 0, row.length);
      for (int j = 0; j < row.length; j++) {
        row[j] *= gamma[i] * factors[i];
      }
      weights.write(i * row.length, row, 0, row.length);
    }
    scale.close();
  }

  /** The sweep x → γ (x − mean) scale + β, of operands 0 and 5. */
  RowSweep normalize(Tensor centre, Tensor scale) {
    return new RowSweep(new ScaleColumns(inputs()))
        .with(1, centre)
        .with(2, scale)
        .with(3, scaling.gamma())
        .with(4, scaling.beta());
  }

  double epsilon() {
    return epsilon;
  }

  double momentum() {
    return momentum;
  }

  Tensor gamma() {
    return scaling.gamma();
  }

  Tensor mean() {
    return mean;
  }

  Tensor variance() {
    return variance;
  }

  @Override
  public int inputs() {
    return mean.columns();
  }

  @Override
  public int outputs() {
    return mean.columns();
  }

  @Override
  public List<Parameter> parameters() {
    return affine ? scaling.parameters() : List.of();
  }

  @Override
  public List<Parameter> statistics() {
    return statistics;
  }

  @Override
  public boolean inPlace() {
    return true;
  }

  @Override
  public Pass newPass(Run run) {
    return new BatchNormPass(this, run);
  }

  @Override
  public String name() {
    return "batch_norm";
  }

  @Override
  public Map<String, Object> describe() {
    return Map.of(
        "kind", "batch_norm",
        "inputs", inputs(),
        "epsilon", epsilon,
        "momentum", momentum,
        "affine", affine);
  }

  @Override
  public void close() {
    scaling.close();
    mean.close();
    variance.close();
  }
}
