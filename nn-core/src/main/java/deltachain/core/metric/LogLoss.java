package deltachain.core.metric;

import deltachain.api.Tensor;

/**
 * The mean of −ln p_y, with p_y the probability of the row's own class (Good, 1952): 0 for
 * certainty, ln classes for none.
 *
 * <p>Needs probabilities [rows × classes]. As in scikit-learn 1.2 they are brought into ε … 1 − ε
 * with ε = 2⁻⁵² and each row to the sum 1, so that a class held impossible costs about 36, not
 * infinity.
 */
public final class LogLoss implements Metric {
  private static final double EPSILON = Math.ulp(1.0);

  private int columns;
  private double sum;
  private long rows;

  @Override
  public void add(Tensor outputs, Tensor y) {
    Labelled batch = new Labelled(outputs, y, columns).requireProbabilities();
    columns = batch.columns();
    for (int i = 0; i < batch.rows(); i++) {
      double total = 0;
      for (int k = 0; k < columns; k++) {
        total += inside(batch.score(i, k));
      }
      sum -= Math.log(inside(batch.score(i, batch.truth(i))) / total);
    }
    rows += batch.rows();
  }

  private static double inside(double probability) {
    return Math.min(Math.max(probability, EPSILON), 1 - EPSILON);
  }

  @Override
  public double value() {
    return sum / rows;
  }
}
