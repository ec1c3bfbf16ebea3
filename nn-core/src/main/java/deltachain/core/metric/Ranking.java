package deltachain.core.metric;

import java.util.Arrays;

/**
 * The scores for one class, of the rows that have it and of the others: 8 bytes a row, which an
 * exact area needs.
 */
final class Ranking {
  private final Scores positives = new Scores();
  private final Scores negatives = new Scores();

  /** Numbers that become more. */
  private static final class Scores {
    private double[] values = new double[64];
    private int size;

    void add(double value) {
      if (size == values.length) {
        values = Arrays.copyOf(values, Math.addExact(size, size >> 1));
      }
      values[size++] = value;
    }

    /** All of them, rising. */
    double[] sorted() {
      double[] sorted = Arrays.copyOf(values, size);
      Arrays.sort(sorted);
      return sorted;
    }
  }

  void add(double score, boolean positive) {
    (positive ? positives : negatives).add(score);
  }

  /** The share of pairs of a positive and a negative that are in order, ties counted half. */
  double rocAuc() {
    double[] high = positives.sorted();
    double[] low = negatives.sorted();
    int below = 0;
    int upTo = 0;
    double inOrder = 0;
    for (double score : high) {
      while (below < low.length && low[below] < score) {
        below++;
      }
      while (upTo < low.length && low[upTo] <= score) {
        upTo++;
      }
      inOrder += 0.5 * below + 0.5 * upTo;
    }
    return inOrder / ((double) high.length * low.length);
  }

  /** Precision at every threshold, weighted by the recall that it adds. */
  double averagePrecision() {
    double[] high = positives.sorted();
    double[] low = negatives.sorted();
    if (high.length == 0) {
      return low.length == 0 ? Double.NaN : 0;
    }
    int i = high.length;
    int j = low.length;
    double sum = 0;
    while (i > 0) {
      double threshold = high[i - 1];
      int before = i;
      while (i > 0 && high[i - 1] >= threshold) {
        i--;
      }
      while (j > 0 && low[j - 1] >= threshold) {
        j--;
      }
      double right = high.length - i;
      sum += (before - i) * right / (right + low.length - j);
    }
    return sum / high.length;
  }
}
