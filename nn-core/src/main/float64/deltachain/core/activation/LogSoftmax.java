package deltachain.core.activation;

import deltachain.api.Activation;
import deltachain.api.Elementary;

/**
 * Logarithm of the soft-max of each row: q_j = p_j − ln Σ_k e^{p_k}, by log-sum-exp; Δ_j = dq_j −
 * e^{q_j} Σ_k dq_k.
 *
 * <p>p = −∞ masks an element (q = −∞); a row with +∞, or of −∞ alone, gives NaN.
 */
public final class LogSoftmax implements Activation {

  @Override
  public String name() {
    return "log_softmax";
  }

  @Override
  public void forward(Elementary math, double[] p, double[] q, int from, int rows, int columns) {
    int end = from + rows * columns;
    for (int start = from; start < end; start += columns) {
      int stop = start + columns;
      int top = Rows.indexOfMax(p, start, stop);
      double max = p[top];
      var rest = 0d;
      for (int i = start; i < stop; i++) {
        rest += i == top ? max - max : Math.exp(p[i] - max);
      }
      // max − max is 0, or NaN in a row with +∞ or of −∞ alone.
      // ln(1 + rest), not ln of the sum: beside the winner's 1, the others would be rounded away.
      double logSum = Math.log1p(rest);
      for (int i = start; i < stop; i++) {
        q[i] = (p[i] - max) - logSum;
      }
    }
  }

  @Override
  public void backward(
      Elementary math,
      double[] p,
      double[] q,
      double[] dq,
      double[] delta,
      int from,
      int rows,
      int columns) {
    int end = from + rows * columns;
    for (int start = from; start < end; start += columns) {
      int stop = start + columns;
      double sum = 0;
      for (int i = start; i < stop; i++) {
        sum += dq[i];
      }
      for (int i = start; i < stop; i++) {
        delta[i] = dq[i] - Math.exp(q[i]) * sum;
      }
    }
  }
}
