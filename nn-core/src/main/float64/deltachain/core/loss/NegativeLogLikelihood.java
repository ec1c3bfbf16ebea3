package deltachain.core.loss;

import java.util.Arrays;

/**
 * Negative log-likelihood of classes, from log-probabilities z [n × k]: l_i = −w_t z_it for the
 * class t of the row, ∂l_i/∂z = −w_t at t, else 0. The mean is Σ l_i / Σ w_t, without the rows of
 * the ignored index.
 *
 * <p>Targets are class indices [n × 1]. Outputs are ≤ 0: end the network with log-soft-max. {@link
 * CrossEntropy} fuses the two.
 */
public final class NegativeLogLikelihood extends RowwiseLoss {
  private final ClassWeights weights;
  private final double ignored;

  /** The mean over the rows, with all classes alike. */
  public NegativeLogLikelihood() {
    this(ClassWeights.NONE, Double.NaN, Reduction.MEAN);
  }

  private NegativeLogLikelihood(ClassWeights weights, double ignored, Reduction reduction) {
    super(reduction);
    this.weights = weights;
    this.ignored = ignored;
  }

  /**
   * The same with a weight for each class.
   *
   * @param classWeights finite, ≥ 0, as many as the network has outputs; none for 1
   * @throws IllegalArgumentException if one is out of range
   */
  public NegativeLogLikelihood withClassWeights(double... classWeights) {
    ClassWeights given = ClassWeights.of("class_weights", classWeights);
    return new NegativeLogLikelihood(given, ignored, reduction());
  }

  /** The same without rows of that class index, which need not be one of the classes. */
  public NegativeLogLikelihood withIgnoredIndex(int index) {
    return new NegativeLogLikelihood(weights, index, reduction());
  }

  /** The same with that reduction. */
  public NegativeLogLikelihood withReduction(Reduction reduction) {
    return new NegativeLogLikelihood(weights, ignored, reduction);
  }

  @Override
  public String name() {
    return named("nll", weights.argument("class_weights"), ClassIndices.argument(ignored));
  }

  @Override
  void require(double[] q, double[] y, int rows, int columns, int targetColumns, int stride) {
    Targets.requireIndices(this, targetColumns, stride);
    weights.requireCount(this, "class_weights", columns);
    Elements.requireOutputs(
        q,
        rows,
        columns,
        Double.NEGATIVE_INFINITY,
        0,
        "a log-probability ≤ 0: end the network with log_softmax, or use cross_entropy");
  }

  @Override
  double count(double[] y, int row, int rows, int columns, int targetColumns, int stride) {
    return ClassIndices.weight(y, row, rows, columns, stride, weights, ignored);
  }

  @Override
  double row(
      double[] q, double[] y, double[] dq, int at, int from, int columns, int targetColumns) {
    Arrays.fill(dq, at, at + columns, 0);
    if (y[from] == ignored) {
      return 0;
    }
    int target = Targets.classIndex(y[from], at / columns, columns);
    var weight = weights.get(target);
    dq[at + target] = (double) -weight;
    return weight == 0 ? 0 : -weight * q[at + target];
  }
}
