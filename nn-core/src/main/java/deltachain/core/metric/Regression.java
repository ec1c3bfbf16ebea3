package deltachain.core.metric;

import deltachain.api.Tensor;
import deltachain.spi.Shapes;

/**
 * How well numbers were predicted.
 *
 * @param r2 1 − Σ (y − q)² / Σ (y − ȳ)² of each column, averaged over the columns; a column whose
 *     targets are all equal counts as 1 if every prediction is right, else 0
 * @param rmse the root of the mean squared error over all elements, in the targets' unit
 */
public record Regression(double r2, double rmse) {

  /**
   * Compares predictions with targets.
   *
   * @param predictions [rows × columns]
   * @param y [rows × columns]
   * @throws IllegalArgumentException if the shapes differ
   */
  public static Regression of(Tensor predictions, Tensor y) {
    Shapes.sameShape("regression metrics", predictions, y);
    double[] q = predictions.toArray();
    double[] t = y.toArray();
    int columns = y.columns();
    double r2 = 0;
    double errors = 0;
    for (int j = 0; j < columns; j++) {
      double mean = 0;
      for (int i = j; i < t.length; i += columns) {
        mean += t[i];
      }
      mean /= y.rows();
      double residual = 0;
      double total = 0;
      for (int i = j; i < t.length; i += columns) {
        residual += (t[i] - q[i]) * (t[i] - q[i]);
        total += (t[i] - mean) * (t[i] - mean);
      }
      errors += residual;
      r2 += total > 0 ? 1 - residual / total : residual == 0 ? 1 : 0;
    }
    return new Regression(r2 / columns, Math.sqrt(errors / t.length));
  }
}
