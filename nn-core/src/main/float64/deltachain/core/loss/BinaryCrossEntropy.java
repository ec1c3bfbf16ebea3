package deltachain.core.loss;

import deltachain.api.Elementary;

/**
 * Binary cross-entropy of probabilities q: l = −y ln q − (1 − y) ln(1 − q), with logarithms of at
 * least −100; ∂l/∂q = (q − y) / max(q (1 − q), 10⁻¹²).
 *
 * <p>Outputs [n × k] and targets [n × k] are from 0 to 1: end the network with a sigmoid. {@link
 * BinaryCrossEntropyWithLogits} fuses the two, and keeps its gradient where q is 0 or 1.
 */
public final class BinaryCrossEntropy extends ElementwiseLoss {

  /** The mean over all elements. */
  public BinaryCrossEntropy() {
    this(Reduction.MEAN);
  }

  /** With that reduction. */
  public BinaryCrossEntropy(Reduction reduction) {
    super(reduction);
  }

  @Override
  public String name() {
    return named("bce");
  }

  @Override
  void requireLegal(double[] q, double[] y, int rows, int columns, int stride) {
    Elements.requireProbabilities(y, rows, columns, stride);
    Elements.requireOutputs(
        q,
        rows,
        columns,
        0,
        1,
        "a probability from 0 to 1: end the network with a sigmoid, or use bce_with_logits");
  }

  @Override
  void losses(
      Elementary math,
      double[] q,
      double[] y,
      double[] loss,
      double[] dq,
      int at,
      int from,
      int length) {
    System.arraycopy(q, at, loss, 0, length);
    math.log(loss, loss, 0, length);
    for (int k = 0; k < length; k++) {
      double p = q[at + k];
      double target = y[from + k];
      double logP = Math.max(loss[k], -100);
      double logNotP = Math.max(Math.log1p(-p), -100);
      loss[k] = -target * logP - (1 - target) * logNotP;
      // The bound is the float next to 1e-12 in float64 too, as in PyTorch.
      dq[at + k] = (p - target) / Math.max((1 - p) * p, 1e-12f);
    }
  }
}
