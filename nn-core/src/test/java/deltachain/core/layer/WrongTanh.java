package deltachain.core.layer;

import deltachain.api.Activation;
import deltachain.api.Elementary;

/** Hyperbolic tangent that forgets its derivative. */
final class WrongTanh implements Activation {

  @Override
  public String name() {
    return "wrong_tanh";
  }

  @Override
  public void forward(Elementary math, double[] p, double[] q, int from, int rows, int columns) {
    math.tanh(p, q, from, from + rows * columns);
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
    System.arraycopy(dq, from, delta, from, rows * columns);
  }
}
