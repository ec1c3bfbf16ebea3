package deltachain.core.metric;

import deltachain.api.DType;
import deltachain.api.Tensor;
import deltachain.spi.HeapTensor;

/** Probabilities of classes, for the metrics that need them. */
public final class Probabilities {
  private Probabilities() {}

  /**
   * The soft-max of each row, e^{z_j} / Σ_k e^{z_k}, in float64; of one column the logistic
   * function, as probabilities of class 0 and class 1.
   *
   * @param logits z [rows × classes], finite, or [rows × 1] of class 1 of two
   * @return [rows × classes], a new tensor with at least two columns
   */
  public static HeapTensor ofLogits(Tensor logits) {
    int columns = Math.max(2, logits.columns());
    double[] z = logits.toArray();
    HeapTensor probabilities = new HeapTensor(DType.FLOAT64, logits.rows(), columns);
    double[] p = probabilities.doubles();
    for (int row = 0; row < logits.rows(); row++) {
      if (logits.columns() == 1) {
        p[2 * row + 1] = z[row]; // soft-max of (0, z) is the logistic function
      } else {
        System.arraycopy(z, row * columns, p, row * columns, columns);
      }
      softmax(p, row * columns, (row + 1) * columns);
    }
    return probabilities;
  }

  private static void softmax(double[] p, int from, int to) {
    double max = Double.NEGATIVE_INFINITY;
    for (int i = from; i < to; i++) {
      max = Math.max(max, p[i]);
    }
    double sum = 0;
    for (int i = from; i < to; i++) {
      p[i] = Math.exp(p[i] - max);
      sum += p[i];
    }
    for (int i = from; i < to; i++) {
      p[i] /= sum;
    }
  }
}
