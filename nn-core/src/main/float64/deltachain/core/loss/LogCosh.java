package deltachain.core.loss;

import deltachain.api.Elementary;

/**
 * Log-cosh loss: with e = q − y, l = ln cosh e, about ½ e² near 0 and |e| − ln 2 far away; ∂l/∂q =
 * tanh e (Green, Bayesian reconstructions from emission tomography data, 1990). Targets [n × k].
 */
public final class LogCosh extends ElementwiseLoss {

  /** The mean over all elements. */
  public LogCosh() {
    this(Reduction.MEAN);
  }

  /** With that reduction. */
  public LogCosh(Reduction reduction) {
    super(reduction);
  }

  @Override
  public String name() {
    return named("log_cosh");
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
    for (int k = 0; k < length; k++) {
      loss[k] = q[at + k] - y[from + k];
      dq[at + k] = loss[k];
    }
    math.tanh(dq, dq, at, at + length);
    for (int k = 0; k < length; k++) {
      // cosh e = 1 / √(1 − tanh² e) is exact near 0, e^|e| / (1 + tanh |e|) far away.
      double size = Math.abs(loss[k]);
      double t = Math.abs(dq[at + k]);
      loss[k] = size < 1 ? -0.5 * Math.log1p(-t * t) : size - Math.log1p(t);
    }
  }
}
