package deltachain.core.loss;

import deltachain.api.Loss;

/** Checks of targets, worded alike. */
final class Targets {
  private Targets() {}

  static void requireSameColumns(Loss loss, int columns, int targetColumns) {
    if (columns != targetColumns) {
      throw new IllegalArgumentException(
          loss.name()
              + ": targets have "
              + targetColumns
              + " columns, expected "
              + columns
              + ", as many as the network has outputs");
    }
  }

  static void requireIndicesOrProbabilities(Loss loss, int columns, int targetColumns) {
    if (targetColumns != 1 && targetColumns != columns) {
      throw new IllegalArgumentException(
          loss.name()
              + ": targets have "
              + targetColumns
              + " columns, expected 1 (class indices) or "
              + columns
              + " (probabilities)");
    }
  }

  /** The class index in a target, checked against the number of classes. */
  static int classIndex(double target, int row, int classes) {
    int index = (int) target;
    if (index != target || index < 0 || index >= classes) {
      throw new IllegalArgumentException(
          "row "
              + row
              + " of the targets is "
              + target
              + ": expected a class index from 0 to "
              + (classes - 1));
    }
    return index;
  }

  static void requireProbability(double target, int row) {
    if (!(target >= 0 && target <= 1)) {
      throw new IllegalArgumentException(
          "row "
              + row
              + " of the targets holds "
              + target
              + ": expected a probability from 0 to 1");
    }
  }

  static double ln(double x) {
    return Math.log(x);
  }
}
