package deltachain.core.loss;

import deltachain.api.Elementary;

/**
 * A loss of single elements: its mean is over all elements of [n × k], its targets are [n × k].
 * Subclasses see blocks small enough for L1, and hold nothing but the formula.
 */
abstract class ElementwiseLoss extends ReducedLoss {
  private static final int BLOCK = 1024;

  private static final ThreadLocal<double[]> WORK64 =
      ThreadLocal.withInitial(() -> new double[BLOCK]);

  ElementwiseLoss(Reduction reduction) {
    super(reduction);
  }

  /**
   * Sets the first {@code length} elements of {@code loss} to l(q, y), and dq to ∂l/∂q.
   *
   * @param at where q and dq begin
   * @param from where y begins
   */
  abstract void losses(
      Elementary math,
      double[] q,
      double[] y,
      double[] loss,
      double[] dq,
      int at,
      int from,
      int length);

  /** Requires that outputs and targets are legal; what isn't finite is found afterwards. */
  void requireLegal(double[] q, double[] y, int rows, int columns, int stride) {}

  /** Requires finite targets, where the cost isn't finite. */
  void requireFinite(double[] y, int rows, int columns, int stride) {
    Elements.requireTargets(
        y, rows, columns, stride, -Double.MAX_VALUE, Double.MAX_VALUE, "a finite number");
  }

  @Override
  final void require(double[] q, double[] y, int rows, int columns, int targetColumns, int stride) {
    Targets.requireSameColumns(this, columns, targetColumns, stride);
    requireLegal(q, y, rows, columns, stride);
  }

  @Override
  double count(double[] y, int row, int rows, int columns, int targetColumns, int stride) {
    return 1d * rows * columns;
  }

  /** One for each element, or one for the row. */
  @Override
  final int weightColumns(int columns, int targetColumns) {
    return targetColumns == 2 * columns ? columns : 1;
  }

  @Override
  final double sum(
      Elementary math,
      double[] q,
      double[] y,
      double[] dq,
      int rows,
      int columns,
      int targetColumns,
      int stride,
      double factor) {
    boolean contiguous = stride == columns;
    int run = contiguous ? rows * columns : columns;
    int end = rows * columns;
    int next = stride - columns == columns ? 1 : 0;
    double[] loss = WORK64.get();
    var sum = 0d;
    for (int start = 0, from = 0; start < end; start += run, from += stride) {
      for (int c = 0; c < run; c += BLOCK) {
        int length = Math.min(BLOCK, run - c);
        losses(math, q, y, loss, dq, start + c, from + c, length);
        sum +=
            contiguous
                ? add(loss, dq, start + c, length, factor)
                : add(loss, dq, start + c, length, factor, y, from + columns + next * c, next);
      }
    }
    if (!isFinite(sum)) {
      requireFinite(y, rows, columns, stride);
    }
    return sum;
  }

  private static boolean isFinite(double sum) {
    return Double.isFinite(sum);
  }

  private static double add(double[] loss, double[] dq, int at, int length, double factor) {
    scale(dq, at, at + length, factor);
    // Four sums: an addition needn't wait for the one before.
    var first = 0d;
    var second = 0d;
    var third = 0d;
    var fourth = 0d;
    int k = 0;
    for (; k + 3 < length; k += 4) {
      first += loss[k];
      second += loss[k + 1];
      third += loss[k + 2];
      fourth += loss[k + 3];
    }
    for (; k < length; k++) {
      first += loss[k];
    }
    return first + second + (third + fourth);
  }

  /** With weights from {@code y}, one for all elements or the next for the next. */
  private static double add(
      double[] loss,
      double[] dq,
      int at,
      int length,
      double factor,
      double[] y,
      int from,
      int next) {
    var sum = 0d;
    for (int k = 0; k < length; k++) {
      double weight = y[from + k * next];
      sum += weight == 0 ? 0 : 1d * weight * loss[k];
      dq[at + k] = weight == 0 ? 0 : (double) (factor * weight * dq[at + k]);
    }
    return sum;
  }
}
