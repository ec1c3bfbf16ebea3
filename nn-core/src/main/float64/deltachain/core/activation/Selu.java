package deltachain.core.activation;

import deltachain.api.Elementary;

/**
 * Scaled exponential linear unit: q = λ p where p &gt; 0, else λ α (e^p − 1), in (−λα, ∞); σ'(p) =
 * λ or λ α e^p, λα at 0. With λ = 1.0507… and α = 1.6732… layers keep mean 0 and variance 1, given
 * LeCun initial weights and alpha dropout (Klambauer et al., 2017).
 */
public final class Selu extends Blockwise {
  private static final double ALPHA = 1.6732632423543772;
  private static final double LAMBDA = 1.0507009873554805;

  @Override
  public String name() {
    return "selu";
  }

  @Override
  void forward(Elementary math, double[] p, double[] q, double[] work, int at, int length) {
    ExponentialUnit.forward(math, p, q, work, at, length, LAMBDA, ALPHA, 1);
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
    ExponentialUnit.backward(math, p, dq, delta, work, at, length, LAMBDA, ALPHA, 1);
  }
}
