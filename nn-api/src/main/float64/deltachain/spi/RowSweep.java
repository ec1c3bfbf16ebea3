package deltachain.spi;

import deltachain.api.Tensor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs a {@link RowKernel} over tensors: over the arrays of heap tensors at once, over L1-sized
 * copies of off-heap ones block by block.
 *
 * <p>Operands stay bound until they are bound anew. Allocates nothing once it has run; not safe for
 * several threads.
 */
public final class RowSweep {
  private final RowKernel kernel;
  private final List<RowKernel.Role> roles;
  private final @Nullable Tensor[] operands;
  private final double[][] arrays64;

  /** A sweep whose operands are all unbound. */
  public RowSweep(RowKernel kernel) {
    this.kernel = kernel;
    this.roles = kernel.roles();
    this.operands = new Tensor[roles.size()];
    this.arrays64 = new double[roles.size()][];
    this.arrays32 = new float[roles.size()][];
  }

  /** Binds operand {@code index}, counted from 0; null for none. */
  public RowSweep with(int index, @Nullable Tensor operand) {
    operands[index] = operand;
    return this;
  }

  /**
   * Computes all rows of the first operand.
   *
   * @throws IllegalArgumentException if an operand hasn't its rows or its element type
   * @throws IllegalStateException if no first operand was bound
   */
  public void run() {
    Tensor first = operands[0];
    if (first == null) {
      throw new IllegalStateException("a sweep needs its first operand");
    }
    for (int k = 1; k < operands.length; k++) {
      requireFit(first, k);
    }
    switch (first.dtype()) {
      case FLOAT32 -> run32(first);
      case FLOAT64 -> run64(first);
    }
  }

  private void requireFit(Tensor first, int k) {
    Tensor operand = operands[k];
    if (operand == null) {
      return;
    }
    boolean perRow = roles.get(k) == RowKernel.Role.IN || roles.get(k) == RowKernel.Role.OUT;
    if (operand.dtype() != first.dtype() || (perRow && operand.rows() != first.rows())) {
      throw new IllegalArgumentException(
          "sweep: operand "
              + k
              + " is "
              + Shapes.describe(operand)
              + ": expected "
              + (perRow ? first.rows() + " rows of " : "")
              + first.dtype());
    }
  }

  private int rowsAtOnce(Tensor first) {
    int widest = 1;
    for (int k = 0; k < operands.length; k++) {
      Tensor operand = operands[k];
      boolean perRow = roles.get(k) == RowKernel.Role.IN || roles.get(k) == RowKernel.Role.OUT;
      if (operand != null && perRow) {
        widest = Math.max(widest, operand.columns());
      }
    }
    return Staging.rowsAtOnce(first, first.rows(), widest);
  }

  private void run64(Tensor first) {
    Staging staging = Staging.local();
    int step = rowsAtOnce(first);
    int row = 0;
    do {
      int rows = Math.min(step, first.rows() - row);
      for (int k = 0; k < operands.length; k++) {
        load64(staging, k, row, rows);
      }
      kernel.apply(arrays64, row, rows);
      store64(RowKernel.Role.OUT, staging, row, rows);
      row += rows;
    } while (row < first.rows());
    store64(RowKernel.Role.RESULT, staging, 0, 0);
  }

  private void load64(Staging staging, int k, int row, int rows) {
    Tensor operand = operands[k];
    if (operand == null) {
      arrays64[k] = null;
      return;
    }
    int columns = operand.columns();
    switch (roles.get(k)) {
      case IN -> arrays64[k] = staging.load64(k, operand, row * columns, rows * columns);
      case OUT -> arrays64[k] = staging.room64(k, operand, rows * columns);
      case SHARED -> {
        if (row == 0) {
          arrays64[k] = staging.load64(k, operand, 0, operand.length());
        }
      }
      case RESULT -> {
        if (row == 0) {
          arrays64[k] = staging.room64(k, operand, operand.length());
        }
      }
    }
  }

  private void store64(RowKernel.Role role, Staging staging, int row, int rows) {
    for (int k = 0; k < operands.length; k++) {
      Tensor operand = operands[k];
      if (operand != null && roles.get(k) == role) {
        boolean whole = role == RowKernel.Role.RESULT;
        int columns = operand.columns();
        int length = whole ? operand.length() : rows * columns;
        staging.store64(arrays64[k], operand, row * columns, length);
      }
    }
  }
}
