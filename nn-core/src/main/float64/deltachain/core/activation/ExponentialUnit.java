package deltachain.core.activation;

import deltachain.api.Elementary;

/**
 * q = λ p where p &gt; 0, else λ α (e^{p/w} − 1), with the slope λ or λ α/w e^{p/w}: what ELU, CELU
 * and SELU share.
 */
final class ExponentialUnit {
  private ExponentialUnit() {}

  static void forward(
      Elementary math,
      double[] p,
      double[] q,
      double[] work,
      int at,
      int length,
      double lambda,
      double alpha,
      double width) {
    double half = (double) (0.5d / width);
    for (int k = 0; k < length; k++) {
      work[k] = half * Math.min(0, p[at + k]);
    }
    math.tanh(work, work, 0, length);
    double above = (double) lambda;
    double below = (double) (2 * lambda * alpha);
    for (int k = 0; k < length; k++) {
      // e^x − 1 = 2t / (1 − t) with t = tanh(x/2) ≤ 0: no cancellation.
      q[at + k] = above * Math.max(0, p[at + k]) + below * (work[k] / (1 - work[k]));
    }
  }

  static void backward(
      Elementary math,
      double[] p,
      double[] dq,
      double[] delta,
      double[] work,
      int at,
      int length,
      double lambda,
      double alpha,
      double width) {
    double scale = (double) (1 / width);
    for (int k = 0; k < length; k++) {
      work[k] = scale * Math.min(0, p[at + k]);
    }
    math.exp(work, work, 0, length);
    double above = (double) lambda;
    double below = (double) (lambda * alpha / width);
    for (int k = 0; k < length; k++) {
      delta[at + k] = dq[at + k] * (p[at + k] > 0 ? above : below * work[k]);
    }
  }
}
