package deltachain.tck.golden;

import deltachain.api.Activation;
import deltachain.api.Elementary;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/**
 * An activation from a function and its derivative, as a user would write one: what the matrix
 * identities use beside the project's own.
 *
 * @param name the word in the golden file
 * @param sigma q = σ(p)
 * @param slope σ'(p)
 */
record Pointwise(String name, DoubleUnaryOperator sigma, DoubleUnaryOperator slope)
    implements Activation {
  private static final Map<String, Pointwise> BY_NAME =
      Map.of(
          "softplus",
          new Pointwise("softplus", Pointwise::softplus, p -> 1 / (1 + Math.exp(-p))),
          "square",
          new Pointwise("square", p -> p * p, p -> 2 * p),
          "exp",
          new Pointwise("exp", Math::exp, Math::exp),
          "sin",
          new Pointwise("sin", Math::sin, Math::cos));

  /** One of these, else the project's activation of that name. */
  static Activation of(String name) {
    Pointwise pointwise = BY_NAME.get(name);
    return pointwise == null ? Vocabulary.activation(name, Node.EMPTY) : pointwise;
  }

  private static double softplus(double p) {
    return Math.max(p, 0) + Math.log1p(Math.exp(-Math.abs(p)));
  }

  @Override
  public void forward(Elementary math, double[] p, double[] q, int from, int rows, int columns) {
    int to = from + rows * columns;
    for (int i = from; i < to; i++) {
      q[i] = sigma.applyAsDouble(p[i]);
    }
  }

  @Override
  public void backward(
      Elementary math,
      double[] p,
      double[] q,
      double[] dq,
      double[] delta,
      int from,
      int rows,
      int columns) {
    int to = from + rows * columns;
    for (int i = from; i < to; i++) {
      delta[i] = dq[i] * slope.applyAsDouble(p[i]);
    }
  }
}
