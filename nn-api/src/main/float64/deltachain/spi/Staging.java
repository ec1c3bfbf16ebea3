package deltachain.spi;

import deltachain.api.Tensor;
import java.util.Arrays;

/**
 * Arrays of tensor ranges for the default kernels: a heap tensor's own, or an L1-sized copy of an
 * off-heap one. One a thread, so that a step allocates nothing once the blocks are large enough.
 */
final class Staging {
  /** Elements a block of an off-heap tensor: Adam's four blocks of floats fill 32 KiB of L1. */
  static final int BLOCK = 2048;

  private static final ThreadLocal<Staging> LOCAL = ThreadLocal.withInitial(Staging::new);

  private double[][] blocks64 = new double[0][];

  private double[][] operands64 = new double[0][];

  private Staging() {}

  static Staging local() {
    return LOCAL.get();
  }

  /**
   * How many rows of {@code columns} elements to take at once: all of a heap tensor's, or a block.
   */
  static int rowsAtOnce(Tensor t, int rows, int columns) {
    return t.hasArray() ? Math.max(1, rows) : Math.max(1, BLOCK / Math.max(1, columns));
  }

  /**
   * The elements {@code from} … {@code from + length - 1} at index 0: of a heap tensor, {@code
   * from} is 0.
   */
  double[] load64(int slot, Tensor t, int from, int length) {
    if (t.hasArray()) {
      return t.doubles();
    }
    double[] block = block64(slot, length);
    t.read(from, block, 0, length);
    return block;
  }

  /** Room for what {@link #store64} will write to the tensor: of a heap tensor, its own array. */
  double[] room64(int slot, Tensor t, int length) {
    return t.hasArray() ? t.doubles() : block64(slot, length);
  }

  void store64(double[] block, Tensor t, int from, int length) {
    if (!t.hasArray()) {
      t.write(from, block, 0, length);
    }
  }

  double[] block64(int slot, int length) {
    if (slot >= blocks64.length) {
      blocks64 = Arrays.copyOf(blocks64, slot + 1);
    }
    if (blocks64[slot] == null || blocks64[slot].length < length) {
      blocks64[slot] = new double[Math.max(BLOCK, length)];
    }
    return blocks64[slot];
  }

  /** An array of {@code count} arrays or more, to be filled by the caller. */
  double[][] operands64(int count) {
    if (operands64.length < count) {
      operands64 = new double[count][];
    }
    return operands64;
  }
}
