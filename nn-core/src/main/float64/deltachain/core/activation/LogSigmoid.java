package deltachain.core.activation;

import deltachain.api.Elementary;

/**
 * Logarithm of the sigmoid: q = −ln(1 + e^{−p}) &lt; 0, computed as min(p, 0) − ln(1 + e^{−|p|});
 * σ'(p) = 1 / (1 + e^p).
 */
public final class LogSigmoid extends Blockwise {
  @Override
  public String name() {
    return "log_sigmoid";
  }

  @Override
  void forward(Elementary math, double[] p, double[] q, double[] work, int at, int length) {
    Decay.of(math, p, work, at, length, 1);
    Decay.log1p(math, work, length);
    for (int k = 0; k < length; k++) {
      q[at + k] = Math.min(0, p[at + k]) - work[k];
    }
  }

  @Override
  void backward(
      Elementary math,
      double[] p,
      double[] q,
      double[] dq,
      double[] delta,
      double[] work,
      int at,
      int length) {
    Decay.of(math, p, work, at, length, 1);
    for (int k = 0; k < length; k++) {
      double e = work[k];
      delta[at + k] = dq[at + k] * ((p[at + k] >= 0 ? e : 1) / (1 + e));
    }
  }
}
