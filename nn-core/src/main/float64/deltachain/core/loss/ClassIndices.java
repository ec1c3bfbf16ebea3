package deltachain.core.loss;

/** Targets that are class indices [n × 1], some of which may be ignored. */
final class ClassIndices {
  private ClassIndices() {}

  /** Σ w_t over those rows, without the ignored ones; the number of rows where all count. */
  static double weight(
      double[] y,
      int row,
      int rows,
      int classes,
      int stride,
      ClassWeights weights,
      double ignored) {
    if (allCount(weights, ignored)) {
      return rows;
    }
    var total = 0d;
    for (int i = row; i < row + rows; i++) {
      double target = y[i * stride];
      if (target != ignored) {
        total += weights.get(Targets.classIndex(target, i, classes));
      }
    }
    return total;
  }

  private static boolean allCount(ClassWeights weights, double ignored) {
    return weights.none() && Double.isNaN(ignored);
  }

  /** The argument that names the ignored index, or nothing if there is none. */
  static String argument(double ignored) {
    return Double.isNaN(ignored) ? "" : "ignore_index=" + (int) ignored;
  }
}
