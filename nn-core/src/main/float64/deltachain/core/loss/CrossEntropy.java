package deltachain.core.loss;

import deltachain.api.Elementary;
import deltachain.api.Loss;

/**
 * Cross-entropy of the soft-max, from logits z [n × k]: C = −1/n Σ_i Σ_j y_ij ln softmax(z_i)_j,
 * ∂C/∂z = (softmax(z) Σ_j y_ij − y) / n, by log-sum-exp.
 *
 * <p>Targets are class indices [n × 1], or probabilities [n × k]. Logits of ±1000 and a target
 * whose probability underflows have finite costs.
 */
public final class CrossEntropy implements Loss {

  @Override
  public String name() {
    return "cross_entropy";
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
    boolean indices = targetColumns == 1;
    Targets.requireIndicesOrProbabilities(this, columns, targetColumns);
    double share = (double) (1d / Math.max(1, rows));
    var cost = 0d;
    for (int row = 0; row < rows; row++) {
      int start = row * columns;
      var logSum = 0d + softmax(math, q, dq, start, start + columns);
      if (indices) {
        int target = start + Targets.classIndex(y[row], row, columns);
        cost += logSum - q[target];
        scale(dq, start, start + columns, share);
        dq[target] -= share;
      } else {
        cost += probabilities(q, y, dq, start, start + columns, share, logSum);
      }
    }
    return cost / Math.max(1, rows);
  }

  /** Sets s to the soft-max of the row and returns ln Σ e^z. */
  private static double softmax(Elementary math, double[] z, double[] s, int from, int to) {
    double max = Double.NEGATIVE_INFINITY;
    for (int i = from; i < to; i++) {
      max = Math.max(max, z[i]);
    }
    for (int i = from; i < to; i++) {
      s[i] = z[i] - max;
    }
    math.exp(s, s, from, to);
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += s[i];
    }
    scale(s, from, to, 1d / sum);
    return max + Targets.ln(sum);
  }

  private static void scale(double[] s, int from, int to, double by) {
    double factor = (double) by;
    for (int i = from; i < to; i++) {
      s[i] *= factor;
    }
  }

  private static double probabilities(
      double[] z, double[] y, double[] dz, int from, int to, double share, double logSum) {
    double total = 0;
    var cost = 0d;
    for (int i = from; i < to; i++) {
      Targets.requireProbability(y[i], i / (to - from));
      total += y[i];
      if (y[i] > 0) {
        cost += y[i] * (logSum - z[i]);
      }
    }
    double each = (double) share;
    for (int i = from; i < to; i++) {
      dz[i] = each * (dz[i] * total - y[i]);
    }
    return cost;
  }
}
