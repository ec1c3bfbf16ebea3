package deltachain.core.loss;

import deltachain.api.Elementary;

/**
 * Kullback–Leibler divergence of targets y from predictions given as log-probabilities z: l = y (ln
 * y − z), 0 where y = 0; ∂l/∂z = −y (Kullback and Leibler, On information and sufficiency, 1951).
 *
 * <p>Outputs [n × k] are ≤ 0: end the network with log-soft-max. Targets [n × k] are probabilities,
 * or their logarithms. The mean over the batch is the divergence; the mean over all elements, which
 * PyTorch has for its default, is a k-th of it.
 */
public final class KullbackLeibler extends ElementwiseLoss {
  private final boolean logTarget;

  /** The mean over the batch, for targets that are probabilities. */
  public KullbackLeibler() {
    this(false, Reduction.BATCH_MEAN);
  }

  /**
   * With that reduction.
   *
   * @param logTarget whether targets are the logarithms of probabilities
   */
  public KullbackLeibler(boolean logTarget, Reduction reduction) {
    super(reduction);
    this.logTarget = logTarget;
  }

  @Override
  public String name() {
    return named(
        "kl_div",
        logTarget ? "log_target=true" : "",
        reduction() == Reduction.MEAN ? "reduction=mean" : "");
  }

  @Override
  void requireLegal(double[] q, double[] y, int rows, int columns, int stride) {
    if (logTarget) {
      Elements.requireTargets(
          y, rows, columns, stride, Double.NEGATIVE_INFINITY, 0, "a log-probability ≤ 0");
    } else {
      Elements.requireProbabilities(y, rows, columns, stride);
    }
    Elements.requireOutputs(
        q,
        rows,
        columns,
        Double.NEGATIVE_INFINITY,
        0,
        "a log-probability ≤ 0: end the network with log_softmax");
  }

  @Override
  void requireFinite(double[] y, int rows, int columns, int stride) {
    // The logarithm of a target of 0 is legal and infinite.
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
    System.arraycopy(y, from, loss, 0, length);
    if (logTarget) {
      math.exp(loss, loss, 0, length);
    } else {
      math.log(loss, loss, 0, length);
    }
    for (int k = 0; k < length; k++) {
      double target = logTarget ? loss[k] : y[from + k];
      double logarithm = logTarget ? y[from + k] : loss[k];
      loss[k] = target == 0 ? 0 : target * (logarithm - q[at + k]);
      dq[at + k] = -target;
    }
  }
}
