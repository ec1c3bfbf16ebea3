package deltachain.core.loss;

import deltachain.api.Loss;

/** Checks of targets, worded alike. */
final class Targets {
  private Targets() {}

  static void requireSameColumns(Loss loss, int columns, int targetColumns, int stride) {
    if (columns != targetColumns) {
      throw new IllegalArgumentException(
          loss.name()
              + ": targets have "
              + columns(targetColumns, stride)
              + ", expected "
              + columns
              + ", as many as the network has outputs");
    }
  }

  static void requireIndices(Loss loss, int targetColumns, int stride) {
    if (targetColumns != 1) {
      throw new IllegalArgumentException(
          loss.name()
              + ": targets have "
              + columns(targetColumns, stride)
              + ", expected 1 (class indices)");
    }
  }

  static void requireIndicesOrProbabilities(Loss loss, int columns, int targetColumns, int stride) {
    if (targetColumns != 1 && targetColumns != columns) {
      throw new IllegalArgumentException(
          loss.name()
              + ": targets have "
              + columns(targetColumns, stride)
              + ", expected 1 (class indices) or "
              + columns
              + " (probabilities)");
    }
  }

  private static String columns(int targetColumns, int stride) {
    String weights =
        stride > targetColumns ? " and " + (stride - targetColumns) + " of weights" : "";
    return targetColumns + " columns" + weights;
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
      throw illegal(row, target, "a probability from 0 to 1");
    }
  }

  static IllegalArgumentException illegal(int row, double target, String expected) {
    return new IllegalArgumentException(
        "row " + row + " of the targets holds " + target + ": expected " + expected);
  }
}
