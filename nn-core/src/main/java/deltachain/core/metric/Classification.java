package deltachain.core.metric;

import deltachain.api.Tensor;
import deltachain.spi.Shapes;

/**
 * How well classes were predicted: the confusion matrix, and what follows from it.
 *
 * <p>The predicted class of a row is that of its largest score (the first of equals); one column of
 * scores is read as logits of class 1.
 */
public final class Classification {
  private final int[][] confusion;
  private final int rows;

  /**
   * Counts predictions.
   *
   * @param scores network outputs [rows × classes], or [rows × 1] for logits of class 1 of 2
   * @param y class indices [rows × 1]
   * @throws IllegalArgumentException if the shapes or an index don't fit
   */
  public Classification(Tensor scores, Tensor y) {
    if (y.columns() != 1 || scores.rows() != y.rows()) {
      throw new IllegalArgumentException(
          "scores "
              + Shapes.describe(scores)
              + " and class indices "
              + Shapes.describe(y)
              + ": expected as many rows, and one column of indices");
    }
    int columns = scores.columns();
    int classes = Math.max(2, columns);
    this.rows = y.rows();
    this.confusion = new int[classes][classes];
    double[] row = new double[columns];
    double[] truth = y.toArray();
    for (int i = 0; i < rows; i++) {
      scores.read(i * columns, row, 0, columns);
      confusion[classIndex(truth[i], i, classes)][predicted(row)]++;
    }
  }

  private static int classIndex(double truth, int row, int classes) {
    int index = (int) truth;
    if (index != truth || index < 0 || index >= classes) {
      throw new IllegalArgumentException(
          "row "
              + row
              + " has class "
              + truth
              + ": expected a whole number from 0 to "
              + (classes - 1));
    }
    return index;
  }

  private static int predicted(double[] scores) {
    if (scores.length == 1) {
      return scores[0] > 0 ? 1 : 0;
    }
    int best = 0;
    for (int j = 1; j < scores.length; j++) {
      if (scores[j] > scores[best]) {
        best = j;
      }
    }
    return best;
  }

  /** The share of rows whose class was predicted, 0 … 1; NaN without rows. */
  public double accuracy() {
    int right = 0;
    for (int k = 0; k < confusion.length; k++) {
      right += confusion[k][k];
    }
    return (double) right / rows;
  }

  /** How many rows of true class {@code truth} were predicted as {@code predicted}. */
  public int count(int truth, int predicted) {
    return confusion[truth][predicted];
  }

  /** The confusion matrix [true class][predicted class], a copy. */
  public int[][] confusion() {
    int[][] copy = new int[confusion.length][];
    for (int k = 0; k < copy.length; k++) {
      copy[k] = confusion[k].clone();
    }
    return copy;
  }
}
