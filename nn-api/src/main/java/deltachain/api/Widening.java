package deltachain.api;

import java.util.Arrays;

/**
 * Runs float64 code on float32 arrays: blocks are widened, computed and rounded back. One a thread,
 * so that a step allocates nothing once the blocks are large enough.
 */
final class Widening {
  /** Elements a block: four blocks of doubles stay within a 64 KiB share of L1 and L2. */
  private static final int BLOCK = 2048;

  private static final ThreadLocal<Widening> LOCAL = ThreadLocal.withInitial(Widening::new);

  private double[][] blocks = new double[0][];

  static Widening local() {
    return LOCAL.get();
  }

  void forward(
      Activation activation,
      Elementary math,
      float[] p,
      float[] q,
      int from,
      int rows,
      int columns) {
    int step = Math.max(1, BLOCK / Math.max(1, columns));
    for (int row = 0; row < rows; row += step) {
      int n = Math.min(step, rows - row);
      int start = from + row * columns;
      double[] wideP = widen(0, p, start, n * columns);
      double[] wideQ = block(1, n * columns);
      activation.forward(math, wideP, wideQ, 0, n, columns);
      narrow(wideQ, q, start, n * columns);
    }
  }

  void backward(
      Activation activation,
      Elementary math,
      float[] p,
      float[] q,
      float[] dq,
      float[] delta,
      int from,
      int rows,
      int columns) {
    int step = Math.max(1, BLOCK / Math.max(1, columns));
    for (int row = 0; row < rows; row += step) {
      int n = Math.min(step, rows - row);
      int start = from + row * columns;
      double[] wideP = widen(0, p, start, n * columns);
      double[] wideQ = widen(1, q, start, n * columns);
      double[] wideDq = widen(2, dq, start, n * columns);
      double[] wideDelta = block(3, n * columns);
      activation.backward(math, wideP, wideQ, wideDq, wideDelta, 0, n, columns);
      narrow(wideDelta, delta, start, n * columns);
    }
  }

  double evaluate(
      Loss loss,
      Elementary math,
      float[] q,
      float[] y,
      float[] dq,
      int rows,
      int columns,
      int targetColumns) {
    double[] wideQ = widen(0, q, 0, rows * columns);
    double[] wideY = widen(1, y, 0, rows * targetColumns);
    double[] wideDq = block(2, rows * columns);
    double cost = loss.evaluate(math, wideQ, wideY, wideDq, rows, columns, targetColumns);
    narrow(wideDq, dq, 0, rows * columns);
    return cost;
  }

  double denominator(Loss loss, float[] y, int rows, int columns, int targetColumns) {
    double[] wideY = widen(0, y, 0, rows * targetColumns);
    return loss.denominator(wideY, rows, columns, targetColumns);
  }

  void update(
      Optimizer optimizer,
      float[] w,
      float[] g,
      float[][] state,
      int from,
      int to,
      long step,
      double learningRate) {
    int slots = optimizer.stateSize();
    for (int start = from; start < to; start += BLOCK) {
      int n = Math.min(BLOCK, to - start);
      for (int s = 0; s < slots; s++) {
        widen(s, state[s], start, n);
      }
      double[] wideW = widen(slots, w, start, n);
      double[] wideG = widen(slots + 1, g, start, n);
      optimizer.update(wideW, wideG, blocks, 0, n, step, learningRate);
      narrow(wideW, w, start, n);
      for (int s = 0; s < slots; s++) {
        narrow(blocks[s], state[s], start, n);
      }
    }
  }

  private double[] block(int slot, int length) {
    if (slot >= blocks.length) {
      blocks = Arrays.copyOf(blocks, slot + 1);
    }
    if (blocks[slot] == null || blocks[slot].length < length) {
      blocks[slot] = new double[Math.max(BLOCK, length)];
    }
    return blocks[slot];
  }

  private double[] widen(int slot, float[] source, int from, int length) {
    double[] wide = block(slot, length);
    for (int i = 0; i < length; i++) {
      wide[i] = source[from + i];
    }
    return wide;
  }

  private static void narrow(double[] wide, float[] target, int from, int length) {
    for (int i = 0; i < length; i++) {
      target[from + i] = (float) wide[i];
    }
  }
}
