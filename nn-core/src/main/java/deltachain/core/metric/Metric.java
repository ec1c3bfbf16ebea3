package deltachain.core.metric;

import deltachain.api.Tensor;

/**
 * One number that says how good predictions are, gathered batch after batch: any split into batches
 * gives the bits of the whole set in one.
 *
 * <p>For classification the outputs are scores [rows × classes], or [rows × 1] for class 1 of two,
 * and {@code y} [rows × 1] holds class indices; what needs probabilities says so ({@link
 * Probabilities#ofLogits} makes them from logits). For regression both are [rows × columns]. A
 * value that isn't defined follows scikit-learn, as each metric says; without rows it is NaN.
 */
public interface Metric {

  /**
   * Takes a batch in; if it throws, nothing of the batch was counted.
   *
   * @param outputs what the network gave, one row a sample
   * @param y the targets, one row a sample
   * @throws IllegalArgumentException if the shapes don't fit each other or the batches before, or a
   *     number isn't legal; the message names its row
   */
  void add(Tensor outputs, Tensor y);

  /** The metric over all rows so far; NaN where there is no value. */
  double value();
}
