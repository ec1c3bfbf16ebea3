package deltachain.core.metric;

import deltachain.api.Tensor;

/**
 * The mean squared error of probabilities (Brier, 1950): of two classes (p_1 − y)², 0 … 1; of more
 * Σ_k (p_k − 1{y = k})², 0 … 2, which for two would be twice as much. Both as in scikit-learn.
 *
 * <p>Needs probabilities [rows × classes].
 */
public final class BrierScore implements Metric {
  private int columns;
  private double sum;
  private long rows;

  @Override
  public void add(Tensor outputs, Tensor y) {
    Labelled batch = new Labelled(outputs, y, columns).requireProbabilities();
    columns = batch.columns();
    for (int i = 0; i < batch.rows(); i++) {
      for (int k = columns == 2 ? 1 : 0; k < columns; k++) {
        double error = batch.score(i, k) - (batch.truth(i) == k ? 1 : 0);
        sum += error * error;
      }
    }
    rows += batch.rows();
  }

  @Override
  public double value() {
    return sum / rows;
  }
}
