package deltachain.core.activation;

import deltachain.api.Elementary;

/**
 * Sigmoid linear unit, also called swish: q = p s with s = 1 / (1 + e^{−p}), at least −0.2785;
 * σ'(p) = s (1 + p (1 − s)) (Elfwing, Uchibe and Doya, 2017; Ramachandran, Zoph and Le, 2017). At
 * −∞ it is its limit, 0.
 */
public final class Silu extends Blockwise {
  @Override
  public String name() {
    return "silu";
  }

  @Override
  void forward(Elementary math, double[] p, double[] q, double[] work, int at, int length) {
    Decay.of(math, p, work, at, length, 1);
    double large = Double.MAX_VALUE;
    for (int k = 0; k < length; k++) {
      double x = Math.max(p[at + k], -large);
      double e = work[k];
      q[at + k] = x * ((x >= 0 ? 1 : e) / (1 + e));
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
    double large = Double.MAX_VALUE;
    for (int k = 0; k < length; k++) {
      double x = Math.max(-large, Math.min(large, p[at + k]));
      double e = work[k];
      double s = (x >= 0 ? 1 : e) / (1 + e);
      double rest = (x >= 0 ? e : 1) / (1 + e);
      delta[at + k] = dq[at + k] * (s * (1 + x * rest));
    }
  }
}
