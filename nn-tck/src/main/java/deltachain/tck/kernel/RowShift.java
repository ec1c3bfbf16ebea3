package deltachain.tck.kernel;

import deltachain.api.Activation;
import deltachain.api.Elementary;

/**
 * A user's own activation that looks at whole rows and rounds once: q_ij = p_ij − p_i0. Its Δ_ij =
 * dq_ij q_ij + p_ij is no derivative of that: it shows whether p, q and dq come where they should.
 */
final class RowShift implements Activation {

  @Override
  public String name() {
    return "row_shift";
  }

  @Override
  public void forward(Elementary math, double[] p, double[] q, int from, int rows, int columns) {
    for (int row = 0; row < rows; row++) {
      int start = from + row * columns;
      double first = columns == 0 ? 0 : p[start];
      for (int i = start; i < start + columns; i++) {
        q[i] = p[i] - first;
      }
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
    for (int i = from; i < from + rows * columns; i++) {
      delta[i] = dq[i] * q[i] + p[i];
    }
  }
}
