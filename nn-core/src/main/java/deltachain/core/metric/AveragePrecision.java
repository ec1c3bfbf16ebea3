package deltachain.core.metric;

import deltachain.api.Tensor;

/**
 * The area under the precision-recall curve as a sum of steps, Σ (R_t − R_{t−1}) P_t over the
 * thresholds t from the highest score down (Zhu, 2004): 0 … 1. Straight lines between the points
 * would be too hopeful (Davis and Goadrich, 2006).
 *
 * <p>Of two classes it is that of class 1, by the last column. Of more it is the mean over one
 * class against the rest. A class without rows counts as 0, as in scikit-learn. Every score is
 * kept: 8 bytes a row, and class if they are more than two.
 */
public final class AveragePrecision implements Metric {
  private final Rankings rankings = new Rankings();

  @Override
  public void add(Tensor outputs, Tensor y) {
    rankings.add(outputs, y);
  }

  @Override
  public double value() {
    return rankings.mean(Ranking::averagePrecision);
  }
}
