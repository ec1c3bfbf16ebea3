package deltachain.spi;

import java.util.List;

/**
 * A computation over the rows of several tensors, which {@link RowSweep} hands over as arrays.
 *
 * <p>The rows of a batch may come in several calls, first row first; {@code row} is 0 in the first
 * one. A kernel allocates nothing and is used by one thread at a time.
 */
public interface RowKernel {

  /** What a kernel does with an operand. */
  enum Role {
    /** One row for each of the batch, read. */
    IN,
    /** One row for each of the batch, written; may be the tensor of an {@link #IN}. */
    OUT,
    /** Any shape, whole in every call, read. */
    SHARED,
    /** Any shape, whole in every call, written; what one call left, the next one finds. */
    RESULT
  }

  /** What each operand is for; the first one is {@link Role#IN}. */
  List<Role> roles();

  /**
   * Computes the rows {@code row} … {@code row + rows − 1} of the batch.
   *
   * @param operands the elements of each operand from index 0: of rows, those of this call; null
   *     where the caller bound none
   */
  void apply(double[][] operands, int row, int rows);

  /** As the float64 method. */
  void apply(float[][] operands, int row, int rows);
}
