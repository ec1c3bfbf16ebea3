package deltachain.spi;

import deltachain.api.DType;
import deltachain.api.Tensor;
import java.util.Objects;

/**
 * A tensor on the Java heap: memory for data sets and targets, and for backends whose library works
 * on Java arrays, which extend it to keep the library's own header beside the array.
 */
public class HeapTensor implements Tensor {
  private final DType dtype;
  private final int rows;
  private final int columns;
  private final Memory memory;
  private final boolean view;

  /** The array, shared by a tensor and its views, until the owner is closed. */
  private static final class Memory {
    private float[] floats;
    private double[] doubles;
    private boolean closed;

    Memory(float[] floats, double[] doubles) {
      this.floats = floats;
      this.doubles = doubles;
    }
  }

  private static final float[] NO_FLOATS = {};
  private static final double[] NO_DOUBLES = {};

  /**
   * A new tensor of zeros.
   *
   * @throws IllegalArgumentException if a size is negative or rows · columns is 2³¹ or more
   */
  public HeapTensor(DType dtype, int rows, int columns) {
    this(dtype, rows, columns, memory(dtype, rows, columns), false);
  }

  /** A view of the first {@code rows} rows of {@code owner}. */
  protected HeapTensor(HeapTensor owner, int rows) {
    this(owner.dtype, rows, owner.columns, owner.memory, true);
    Shapes.prefix(owner, rows);
  }

  private HeapTensor(DType dtype, int rows, int columns, Memory memory, boolean view) {
    this.dtype = dtype;
    this.rows = rows;
    this.columns = columns;
    this.memory = memory;
    this.view = view;
  }

  private static Memory memory(DType dtype, int rows, int columns) {
    Shapes.size(rows, columns);
    return dtype == DType.FLOAT32
        ? new Memory(new float[rows * columns], NO_DOUBLES)
        : new Memory(NO_FLOATS, new double[rows * columns]);
  }

  /**
   * A float64 tensor around {@code values}, row-major, which it shares.
   *
   * @throws IllegalArgumentException if there aren't rows · columns values
   */
  public static HeapTensor of(int rows, int columns, double... values) {
    requireLength(rows, columns, values.length);
    return new HeapTensor(DType.FLOAT64, rows, columns, new Memory(NO_FLOATS, values), false);
  }

  /**
   * A float32 tensor around {@code values}, row-major, which it shares.
   *
   * @throws IllegalArgumentException if there aren't rows · columns values
   */
  public static HeapTensor of(int rows, int columns, float... values) {
    requireLength(rows, columns, values.length);
    return new HeapTensor(DType.FLOAT32, rows, columns, new Memory(values, NO_DOUBLES), false);
  }

  private static void requireLength(int rows, int columns, int length) {
    Shapes.size(rows, columns);
    if (length != rows * columns) {
      throw new IllegalArgumentException(
          "[" + rows + " × " + columns + "] needs " + rows * columns + " values, not " + length);
    }
  }

  @Override
  public final DType dtype() {
    return dtype;
  }

  @Override
  public final int rows() {
    return rows;
  }

  @Override
  public final int columns() {
    return columns;
  }

  @Override
  public HeapTensor rowPrefix(int rows) {
    requireOpen();
    return new HeapTensor(this, rows);
  }

  @Override
  public final boolean hasArray() {
    return true;
  }

  @Override
  public final float[] floats() {
    requireOpen();
    requireType(DType.FLOAT32);
    return memory.floats;
  }

  @Override
  public final double[] doubles() {
    requireOpen();
    requireType(DType.FLOAT64);
    return memory.doubles;
  }

  @Override
  public final void read(int from, float[] target, int offset, int length) {
    requireRange(from, length);
    if (dtype == DType.FLOAT32) {
      System.arraycopy(memory.floats, from, target, offset, length);
    } else {
      Objects.checkFromIndexSize(offset, length, target.length);
      for (int i = 0; i < length; i++) {
        target[offset + i] = (float) memory.doubles[from + i];
      }
    }
  }

  @Override
  public final void read(int from, double[] target, int offset, int length) {
    requireRange(from, length);
    if (dtype == DType.FLOAT64) {
      System.arraycopy(memory.doubles, from, target, offset, length);
    } else {
      Objects.checkFromIndexSize(offset, length, target.length);
      for (int i = 0; i < length; i++) {
        target[offset + i] = memory.floats[from + i];
      }
    }
  }

  @Override
  public final void write(int from, float[] source, int offset, int length) {
    requireRange(from, length);
    if (dtype == DType.FLOAT32) {
      System.arraycopy(source, offset, memory.floats, from, length);
    } else {
      Objects.checkFromIndexSize(offset, length, source.length);
      for (int i = 0; i < length; i++) {
        memory.doubles[from + i] = source[offset + i];
      }
    }
  }

  @Override
  public final void write(int from, double[] source, int offset, int length) {
    requireRange(from, length);
    if (dtype == DType.FLOAT64) {
      System.arraycopy(source, offset, memory.doubles, from, length);
    } else {
      Objects.checkFromIndexSize(offset, length, source.length);
      for (int i = 0; i < length; i++) {
        memory.floats[from + i] = (float) source[offset + i];
      }
    }
  }

  /** Frees the array for the garbage collector at once, its views' too. */
  @Override
  public void close() {
    if (!view) {
      memory.closed = true;
      memory.floats = NO_FLOATS;
      memory.doubles = NO_DOUBLES;
    }
  }

  /**
   * Requires that the memory is still there.
   *
   * @throws IllegalStateException after {@link #close}
   */
  protected final void requireOpen() {
    if (memory.closed) {
      throw new IllegalStateException("tensor " + this + " was closed");
    }
  }

  private void requireType(DType wanted) {
    if (dtype != wanted) {
      throw new UnsupportedOperationException("tensor " + this + " has no " + wanted + " array");
    }
  }

  private void requireRange(int from, int length) {
    requireOpen();
    Objects.checkFromIndexSize(from, length, length());
  }

  /** The shape and type, such as {@code [64 × 784] float32}. */
  @Override
  public String toString() {
    return Shapes.describe(this);
  }
}
