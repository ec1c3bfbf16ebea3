package deltachain.core.activation;

import deltachain.api.Activation;
import deltachain.api.Elementary;

/**
 * Soft-max of each row: q_j = e^{p_j} / Σ_k e^{p_k}, computed from p − max p; Δ = q ⊙ (dq − Σ_k
 * dq_k q_k).
 *
 * <p>p = −∞ masks an element (q = 0); a row with +∞, or of −∞ alone, gives NaN. For training, leave
 * it out and take the loss from logits: {@code CrossEntropy} fuses the two.
 */
public final class Softmax implements Activation {

  @Override
  public String name() {
    return "softmax";
  }

  @Override
  public void forward(Elementary math, double[] p, double[] q, int from, int rows, int columns) {
    int end = from + rows * columns;
    for (int start = from; start < end; start += columns) {
      int stop = start + columns;
      double max = (double) Rows.max(p, start, stop);
      for (int i = start; i < stop; i++) {
        q[i] = p[i] - max;
      }
    }
    math.exp(q, q, from, end);
    for (int start = from; start < end; start += columns) {
      int stop = start + columns;
      double sum = 0;
      for (int i = start; i < stop; i++) {
        sum += q[i];
      }
      for (int i = start; i < stop; i++) {
        q[i] /= sum;
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
      double mean = 0;
      for (int i = start; i < stop; i++) {
        mean += dq[i] * q[i];
      }
      for (int i = start; i < stop; i++) {
        delta[i] = q[i] * (dq[i] - mean);
      }
    }
  }
}
