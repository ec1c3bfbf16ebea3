package deltachain.core.loss;

import deltachain.api.Elementary;

/**
 * Negative log-likelihood of counts y under a Poisson distribution, whose rate is e^z: l = e^z − y
 * z, ∂l/∂z = e^z − y; or z itself: l = z − y ln(z + 10⁻⁸), ∂l/∂z = 1 − y / (z + 10⁻⁸) (Nelder and
 * Wedderburn, Generalized linear models, 1972).
 *
 * <p>What is left out, ln y!, doesn't depend on z; the full loss adds Stirling's y ln y − y + ½ ln
 * 2πy where y &gt; 1. Targets [n × k] are ≥ 0; outputs that are rates are ≥ 0 too: end the network
 * with softplus.
 */
public final class PoissonNegativeLogLikelihood extends ElementwiseLoss {
  private final boolean logInput;
  private final boolean full;

  /** The mean over all elements, for logarithms of rates, without Stirling's term. */
  public PoissonNegativeLogLikelihood() {
    this(true, false, Reduction.MEAN);
  }

  /**
   * With that reduction.
   *
   * @param logInput whether outputs are logarithms of rates, or rates
   * @param full whether to add Stirling's term
   */
  public PoissonNegativeLogLikelihood(boolean logInput, boolean full, Reduction reduction) {
    super(reduction);
    this.logInput = logInput;
    this.full = full;
  }

  @Override
  public String name() {
    return named("poisson_nll", "log_input=" + logInput, "full=" + full);
  }

  @Override
  void requireLegal(double[] q, double[] y, int rows, int columns, int stride) {
    Elements.requireTargets(y, rows, columns, stride, 0, Double.MAX_VALUE, "a count ≥ 0");
    if (!logInput) {
      Elements.requireOutputs(
          q,
          rows,
          columns,
          0,
          Double.POSITIVE_INFINITY,
          "a rate ≥ 0: end the network with softplus, or use log_input=true");
    }
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
    if (logInput) {
      logRates(math, q, y, loss, dq, at, from, length);
    } else {
      rates(math, q, y, loss, dq, at, from, length);
    }
    for (int k = 0; full && k < length; k++) {
      loss[k] += stirling(y[from + k]);
    }
  }

  private static void logRates(
      Elementary math,
      double[] q,
      double[] y,
      double[] loss,
      double[] dq,
      int at,
      int from,
      int length) {
    math.exp(q, dq, at, at + length);
    for (int k = 0; k < length; k++) {
      double target = y[from + k];
      loss[k] = dq[at + k] - (target == 0 ? 0 : target * q[at + k]);
      dq[at + k] -= target;
    }
  }

  private static void rates(
      Elementary math,
      double[] q,
      double[] y,
      double[] loss,
      double[] dq,
      int at,
      int from,
      int length) {
    for (int k = 0; k < length; k++) {
      loss[k] = q[at + k] + 1e-8;
      dq[at + k] = 1 - y[from + k] / loss[k];
    }
    math.log(loss, loss, 0, length);
    for (int k = 0; k < length; k++) {
      loss[k] = q[at + k] - y[from + k] * loss[k];
    }
  }

  private static double stirling(double y) {
    return y > 1 ? y * Math.log(y) - y + 0.5 * Math.log(2 * Math.PI * y) : 0;
  }
}
