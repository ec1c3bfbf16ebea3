package deltachain.core.metric;

import deltachain.api.Tensor;
import deltachain.spi.Shapes;

/** A batch of scores with class indices, checked before any of it is counted. */
final class Labelled {
  private static final double SUM_TOLERANCE = 1e-3;

  private final double[] scores;
  private final int[] truth;
  private final int columns;

  /**
   * Reads and checks a batch.
   *
   * @param scores [rows × classes], or [rows × 1] for class 1 of two
   * @param y class indices [rows × 1]
   * @param before the columns of the batches before; 0 if this is the first
   * @throws IllegalArgumentException if shapes, an index or a score don't fit
   */
  Labelled(Tensor scores, Tensor y, int before) {
    if (y.columns() != 1 || scores.rows() != y.rows() || scores.columns() == 0) {
      throw new IllegalArgumentException(
          "scores "
              + Shapes.describe(scores)
              + " and class indices "
              + Shapes.describe(y)
              + ": expected as many rows, at least one column of scores and one of indices");
    }
    this.columns = scores.columns();
    if (before != 0 && before != columns) {
      throw new IllegalArgumentException(
          "scores "
              + Shapes.describe(scores)
              + ": expected "
              + before
              + " columns as in the batches before");
    }
    this.scores = scores.toArray();
    this.truth = classIndices(y, classes());
    for (int i = 0; i < this.scores.length; i++) {
      if (Double.isNaN(this.scores[i])) {
        throw new IllegalArgumentException(
            "row "
                + i / columns
                + " has score NaN for class "
                + i % columns
                + ": expected numbers");
      }
    }
  }

  private static int[] classIndices(Tensor y, int classes) {
    double[] given = y.toArray();
    int[] indices = new int[given.length];
    for (int i = 0; i < given.length; i++) {
      indices[i] = (int) given[i];
      if (indices[i] != given[i] || indices[i] < 0 || indices[i] >= classes) {
        throw new IllegalArgumentException(
            "row "
                + i
                + " has class "
                + given[i]
                + ": expected a whole number from 0 to "
                + (classes - 1));
      }
    }
    return indices;
  }

  /** The same batch, if each row holds the probability of every class. */
  Labelled requireProbabilities() {
    if (columns == 1) {
      throw new IllegalArgumentException(
          "one column of scores: expected the probability of each class;"
              + " Probabilities.ofLogits makes them from logits");
    }
    for (int row = 0; row < rows(); row++) {
      requireProbabilities(row);
    }
    return this;
  }

  private void requireProbabilities(int row) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    double sum = 0;
    for (int k = 0; k < columns; k++) {
      least = Math.min(least, score(row, k));
      most = Math.max(most, score(row, k));
      sum += score(row, k);
    }
    if (least < 0 || most > 1 || Math.abs(sum - 1) > SUM_TOLERANCE) {
      throw new IllegalArgumentException(
          "row "
              + row
              + " has scores from "
              + least
              + " to "
              + most
              + " with sum "
              + sum
              + ": expected probabilities, from 0 to 1 with sum 1;"
              + " Probabilities.ofLogits makes them from logits");
    }
  }

  int rows() {
    return truth.length;
  }

  int columns() {
    return columns;
  }

  int classes() {
    return Math.max(2, columns);
  }

  int truth(int row) {
    return truth[row];
  }

  double score(int row, int column) {
    return scores[row * columns + column];
  }

  /** The class with the largest score, the first of equals; one column is read as a logit. */
  int predicted(int row) {
    if (columns == 1) {
      return score(row, 0) > 0 ? 1 : 0;
    }
    int best = 0;
    for (int k = 1; k < columns; k++) {
      if (score(row, k) > score(row, best)) {
        best = k;
      }
    }
    return best;
  }
}
