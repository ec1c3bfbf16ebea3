package deltachain.core.loss;

import deltachain.api.Elementary;
import deltachain.api.Loss;

/**
 * A loss with sample weights: C = Σ_i w_i l(q_i, y_i) / D. The weights stand in the targets, behind
 * those of the loss: one last column [n × 1], or for a loss of single elements as many columns as
 * the network has outputs [n × k], a weight for each element.
 *
 * <p>D is what the loss divides by with every row counted w_i times, so that equal weights change
 * nothing; or, divided by the count, what it divides by without weights. A sum is a weighted sum
 * either way. Weights are finite numbers ≥ 0; rows of weight 0 cost nothing.
 *
 * <pre>{@code
 * Dataset data = Dataset.regression(x, new double[][] {{y1, w1}, {y2, w2}});
 * new Trainer(network, new Weighted(new Huber()), new Adam(0.01)).fit(data);
 * }</pre>
 */
public final class Weighted implements Loss {
  private final ReducedLoss loss;
  private final boolean byWeights;

  /** Divided by the weights. */
  public Weighted(ReducedLoss loss) {
    this(loss, true);
  }

  private Weighted(ReducedLoss loss, boolean byWeights) {
    this.loss = loss;
    this.byWeights = byWeights;
  }

  /** The same divided by the count of rows or elements, as if all weights were 1. */
  public Weighted dividedByCount() {
    return new Weighted(loss, false);
  }

  @Override
  public String name() {
    return "weighted(" + loss.name() + (byWeights ? ")" : ", divide_by=count)");
  }

  @Override
  public double evaluate(
      Elementary math,
      double[] q,
      double[] y,
      double[] dq,
      int rows,
      int columns,
      int targetColumns) {
    int own = targetColumns - loss.weightColumns(columns, targetColumns);
    requireWeights(y, rows, own, targetColumns);
    return loss.evaluate(math, q, y, dq, rows, columns, own, targetColumns, byWeights);
  }

  @Override
  public double denominator(double[] y, int rows, int columns, int targetColumns) {
    int own = targetColumns - loss.weightColumns(columns, targetColumns);
    requireWeights(y, rows, own, targetColumns);
    return loss.denominator(y, rows, columns, own, targetColumns, byWeights);
  }

  private static void requireWeights(double[] y, int rows, int own, int stride) {
    for (int row = 0; row < rows; row++) {
      for (int i = row * stride + own; i < (row + 1) * stride; i++) {
        if (!(y[i] >= 0 && y[i] <= Double.MAX_VALUE)) {
          throw Targets.illegal(row, y[i], "a weight ≥ 0");
        }
      }
    }
  }
}
