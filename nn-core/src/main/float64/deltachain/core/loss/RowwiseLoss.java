package deltachain.core.loss;

import deltachain.api.Elementary;

/** A loss of whole rows: its mean is over the rows. */
abstract class RowwiseLoss extends ReducedLoss {

  RowwiseLoss(Reduction reduction) {
    super(reduction);
  }

  /** Sets dq to what {@link #row} wants to find there, for all rows in one pass. */
  void prepare(Elementary math, double[] q, double[] dq, int rows, int columns) {}

  /**
   * Returns l of one row, and sets dq = ∂l/∂q.
   *
   * @param at where the row begins in q and dq
   * @param from where its targets begin in y
   */
  abstract double row(
      double[] q, double[] y, double[] dq, int at, int from, int columns, int targetColumns);

  @Override
  double count(double[] y, int row, int rows, int columns, int targetColumns, int stride) {
    return rows;
  }

  @Override
  final int weightColumns(int columns, int targetColumns) {
    return 1;
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
    prepare(math, q, dq, rows, columns);
    var sum = 0d;
    for (int row = 0; row < rows; row++) {
      int at = row * columns;
      int from = row * stride;
      var loss = row(q, y, dq, at, from, columns, targetColumns);
      double weight = stride == targetColumns ? 1 : y[from + targetColumns];
      sum += weight == 0 ? 0 : weight * loss;
      scale(dq, at, at + columns, weight * factor);
    }
    return sum;
  }
}
