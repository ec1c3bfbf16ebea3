package deltachain.core.loss;

import deltachain.api.Elementary;
import java.util.Arrays;

/**
 * Cross-entropy of the soft-max, from logits z [n × k]: l_i = −Σ_j a_ij ln softmax(z_i)_j, ∂l_i/∂z
 * = softmax(z_i) Σ_j a_ij − a_i, by log-sum-exp.
 *
 * <p>Targets are class indices [n × 1] or probabilities y [n × k]; an index is y = 1 for its class.
 * With class weights w and label smoothing ε, a_ij = w_j ((1 − ε) y_ij + ε/k) (Szegedy et al.,
 * Rethinking the Inception architecture, 2016); both are off at first: a = y. The mean is Σ l_i /
 * n, for class indices t Σ l_i / Σ w_t, both without the rows of the ignored index.
 *
 * <p>Logits of ±1000 and a target whose probability underflows have finite costs.
 */
public final class CrossEntropy extends RowwiseLoss {
  private final double smoothing;
  private final ClassWeights weights;
  private final double ignored;

  /** The mean over the rows, with all classes alike. */
  public CrossEntropy() {
    this(0, ClassWeights.NONE, Double.NaN, Reduction.MEAN);
  }

  private CrossEntropy(
      double smoothing, ClassWeights weights, double ignored, Reduction reduction) {
    super(reduction);
    this.smoothing = smoothing;
    this.weights = weights;
    this.ignored = ignored;
  }

  /**
   * The same with label smoothing.
   *
   * @param epsilon from 0 to 1
   * @throws IllegalArgumentException if it is out of range
   */
  public CrossEntropy withLabelSmoothing(double epsilon) {
    Legal.require(
        epsilon >= 0 && epsilon <= 1,
        "cross_entropy label_smoothing",
        epsilon,
        "0 ≤ label_smoothing ≤ 1");
    return new CrossEntropy(epsilon, weights, ignored, reduction());
  }

  /**
   * The same with a weight for each class.
   *
   * @param classWeights finite, ≥ 0, as many as the network has outputs; none for 1
   * @throws IllegalArgumentException if one is out of range
   */
  public CrossEntropy withClassWeights(double... classWeights) {
    ClassWeights given = ClassWeights.of("class_weights", classWeights);
    return new CrossEntropy(smoothing, given, ignored, reduction());
  }

  /** The same without rows of that class index, which need not be one of the classes. */
  public CrossEntropy withIgnoredIndex(int index) {
    return new CrossEntropy(smoothing, weights, index, reduction());
  }

  /** The same with that reduction. */
  public CrossEntropy withReduction(Reduction reduction) {
    return new CrossEntropy(smoothing, weights, ignored, reduction);
  }

  @Override
  public String name() {
    return named(
        "cross_entropy",
        smoothing == 0 ? "" : "label_smoothing=" + smoothing,
        weights.argument("class_weights"),
        ClassIndices.argument(ignored));
  }

  @Override
  void require(double[] q, double[] y, int rows, int columns, int targetColumns, int stride) {
    Targets.requireIndicesOrProbabilities(this, columns, targetColumns, stride);
    weights.requireCount(this, "class_weights", columns);
  }

  @Override
  double count(double[] y, int row, int rows, int columns, int targetColumns, int stride) {
    return targetColumns == 1
        ? ClassIndices.weight(y, row, rows, columns, stride, weights, ignored)
        : rows;
  }

  /** dq = e^{z − max z} for all rows at once: one row alone may not fill a vector. */
  @Override
  void prepare(Elementary math, double[] q, double[] dq, int rows, int columns) {
    int end = rows * columns;
    for (int at = 0; at < end; at += columns) {
      double max = (double) max(q, at, at + columns);
      for (int i = at; i < at + columns; i++) {
        dq[i] = q[i] - max;
      }
    }
    math.exp(dq, dq, 0, end);
  }

  @Override
  double row(
      double[] q, double[] y, double[] dq, int at, int from, int columns, int targetColumns) {
    if (targetColumns > 1) {
      var logSum = 0d + softmax(q, dq, at, at + columns);
      for (int j = 0; j < columns; j++) {
        Targets.requireProbability(y[from + j], at / columns);
      }
      return spread(q, y, dq, at, from, columns, -1, logSum);
    }
    if (y[from] == ignored) {
      Arrays.fill(dq, at, at + columns, 0);
      return 0;
    }
    int target = Targets.classIndex(y[from], at / columns, columns);
    var logSum = 0d + softmax(q, dq, at, at + columns);
    if (smoothing > 0) {
      return spread(q, y, dq, at, from, columns, target, logSum);
    }
    dq[at + target] -= 1;
    return weigh(logSum - q[at + target], weights.get(target), dq, at, at + columns);
  }

  /** Returns l of the row times its class's weight, and scales the gradient. */
  private static double weigh(double loss, double weight, double[] dz, int from, int to) {
    if (weight != 1) {
      scale(dz, from, to, weight);
    }
    return weight == 0 ? 0 : weight * loss;
  }

  /** Completes the soft-max s of the row, which {@link #prepare} began; returns ln Σ e^z. */
  private static double softmax(double[] z, double[] s, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += s[i];
    }
    scale(s, from, to, 1d / sum);
    return max(z, from, to) + Wide.ln(sum);
  }

  private static double max(double[] z, int from, int to) {
    double max = Double.NEGATIVE_INFINITY;
    for (int i = from; i < to; i++) {
      max = Math.max(max, z[i]);
    }
    return max;
  }

  /** l of a row whose target is spread over the classes: by probabilities, or by smoothing. */
  private double spread(
      double[] z,
      double[] y,
      double[] dz,
      int at,
      int from,
      int columns,
      int target,
      double logSum) {
    var total = 0d;
    var cost = 0d;
    for (int j = 0; j < columns; j++) {
      var a = share(j, target < 0 ? y[from + j] : j == target ? 1 : 0, columns);
      total += a;
      cost += a == 0 ? 0 : a * (logSum - z[at + j]);
    }
    for (int j = 0; j < columns; j++) {
      var a = share(j, target < 0 ? y[from + j] : j == target ? 1 : 0, columns);
      dz[at + j] = (double) (dz[at + j] * total - a);
    }
    return cost;
  }

  /** a_ij. */
  private double share(int j, double y, int columns) {
    return weights.get(j) * ((1 - smoothing) * y + smoothing / columns);
  }
}
