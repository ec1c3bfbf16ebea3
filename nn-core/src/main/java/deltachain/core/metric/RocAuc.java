package deltachain.core.metric;

import deltachain.api.Tensor;

/**
 * The area under the receiver operating characteristic: the share of pairs of a row of the class
 * and a row without it whose scores are in order, ties counted half (Hanley and McNeil, 1982). 0 …
 * 1; 0.5 for chance.
 *
 * <p>Of two classes it is that of class 1, by the last column. Of more it is the mean over one
 * class against the rest (macro, as Provost and Domingos, 2000, without their weights), where
 * probabilities and logits may differ. NaN if a class has no row, or all. Every score is kept,
 * since the exact area needs them: 8 bytes a row, and class if they are more than two.
 */
public final class RocAuc implements Metric {
  private final Rankings rankings = new Rankings();

  @Override
  public void add(Tensor outputs, Tensor y) {
    rankings.add(outputs, y);
  }

  @Override
  public double value() {
    return rankings.mean(Ranking::rocAuc);
  }
}
