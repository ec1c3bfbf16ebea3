package deltachain.core.loss;

import deltachain.api.Elementary;
import deltachain.api.Loss;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A loss that adds up over a batch: C = Σ_i w_i l(q_i, y_i) / D. The {@link Reduction} says what D
 * is; every weight w_i is 1, unless {@link Weighted} reads them from the targets.
 *
 * <p>If D is 0, because all rows are ignored or weigh nothing, C and its gradient are 0.
 */
public abstract class ReducedLoss implements Loss {
  private final Reduction reduction;

  ReducedLoss(Reduction reduction) {
    this.reduction = reduction;
  }

  final Reduction reduction() {
    return reduction;
  }

  /**
   * Requires that targets of that many columns, one row every {@code stride} elements of {@code y},
   * suit the outputs, and that both are legal.
   */
  abstract void require(
      double[] q, double[] y, int rows, int columns, int targetColumns, int stride);

  /** What those rows add to D of a mean if they weigh 1. */
  abstract double count(double[] y, int row, int rows, int columns, int targetColumns, int stride);

  /**
   * Returns Σ w_i l_i and sets dq to its gradient times {@code factor}. The weights stand behind
   * the targets of each row, if {@code stride} leaves room for them.
   */
  abstract double sum(
      Elementary math,
      double[] q,
      double[] y,
      double[] dq,
      int rows,
      int columns,
      int targetColumns,
      int stride,
      double factor);

  /** How many of a row's {@code targetColumns} hold weights, if it has any. */
  abstract int weightColumns(int columns, int targetColumns);

  @Override
  public final double evaluate(
      Elementary math,
      double[] q,
      double[] y,
      double[] dq,
      int rows,
      int columns,
      int targetColumns) {
    return evaluate(math, q, y, dq, rows, columns, targetColumns, targetColumns, false);
  }

  @Override
  public final double denominator(double[] y, int rows, int columns, int targetColumns) {
    return denominator(y, rows, columns, targetColumns, targetColumns, false);
  }

  final double evaluate(
      Elementary math,
      double[] q,
      double[] y,
      double[] dq,
      int rows,
      int columns,
      int targetColumns,
      int stride,
      boolean byWeights) {
    require(q, y, rows, columns, targetColumns, stride);
    var denominator = denominator(y, rows, columns, targetColumns, stride, byWeights);
    if (denominator == 0) {
      Arrays.fill(dq, 0, rows * columns, 0);
      return 0;
    }
    var factor = 1 / denominator;
    return sum(math, q, y, dq, rows, columns, targetColumns, stride, factor) / denominator;
  }

  /** D: of the weights, or as if all were 1. */
  final double denominator(
      double[] y, int rows, int columns, int targetColumns, int stride, boolean byWeights) {
    if (reduction == Reduction.SUM) {
      return 1;
    }
    boolean rowsCount = reduction == Reduction.BATCH_MEAN;
    if (!byWeights || stride == targetColumns) {
      return rowsCount ? rows : count(y, 0, rows, columns, targetColumns, stride);
    }
    var total = 0d;
    for (int row = 0; row < rows; row++) {
      var weight = 0d;
      for (int i = row * stride + targetColumns; i < (row + 1) * stride; i++) {
        weight += y[i];
      }
      var each = rowsCount ? 1d : count(y, row, 1, columns, targetColumns, stride);
      total += weight / (stride - targetColumns) * each;
    }
    return total;
  }

  static void scale(double[] s, int from, int to, double by) {
    double factor = (double) by;
    for (int i = from; i < to; i++) {
      s[i] *= factor;
    }
  }

  /**
   * The name with its arguments, and the reduction unless it is the mean; blank ones are left out.
   */
  final String named(String word, String... arguments) {
    String last = reduction == Reduction.MEAN ? "" : "reduction=" + reduction;
    String inside =
        Stream.concat(Stream.of(arguments), Stream.of(last))
            .filter(argument -> !argument.isEmpty())
            .collect(Collectors.joining(", "));
    return inside.isEmpty() ? word : word + "(" + inside + ")";
  }
}
