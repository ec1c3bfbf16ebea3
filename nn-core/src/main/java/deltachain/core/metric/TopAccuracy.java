package deltachain.core.metric;

import deltachain.api.Tensor;

/**
 * The share of rows whose class is among the {@code k} largest scores, 0 … 1; 1 if there are no
 * more than {@code k} classes.
 *
 * <p>Of equal scores the higher class comes first, as in scikit-learn; accuracy takes the lower.
 * Needs at least two columns of scores.
 */
public final class TopAccuracy implements Metric {
  private final int k;
  private int columns;
  private long hits;
  private long rows;

  /**
   * Of the {@code k} largest.
   *
   * @throws IllegalArgumentException if k is below 1
   */
  public TopAccuracy(int k) {
    if (k < 1) {
      throw new IllegalArgumentException("k " + k + ": expected a whole number ≥ 1");
    }
    this.k = k;
  }

  @Override
  public void add(Tensor outputs, Tensor y) {
    Labelled batch = new Labelled(outputs, y, columns);
    if (batch.columns() == 1) {
      throw new IllegalArgumentException("one column of scores: expected one for each class");
    }
    columns = batch.columns();
    for (int i = 0; i < batch.rows(); i++) {
      hits += ahead(batch, i) < k ? 1 : 0;
    }
    rows += batch.rows();
  }

  /** How many classes stand before the row's own. */
  private static int ahead(Labelled batch, int row) {
    int truth = batch.truth(row);
    double own = batch.score(row, truth);
    int ahead = 0;
    for (int j = 0; j < batch.columns(); j++) {
      double other = batch.score(row, j);
      ahead += other > own || (other == own && j > truth) ? 1 : 0;
    }
    return ahead;
  }

  @Override
  public double value() {
    return (double) hits / rows;
  }
}
