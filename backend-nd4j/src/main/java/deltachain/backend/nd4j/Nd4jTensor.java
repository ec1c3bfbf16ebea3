package deltachain.backend.nd4j;

import deltachain.api.DType;
import deltachain.api.Tensor;
import deltachain.spi.Shapes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A tensor off the heap, in memory of ND4J. */
final class Nd4jTensor implements Tensor {
  private final DType dtype;
  private final int rows;
  private final int columns;
  private final Memory memory;
  private final boolean view;
  private @Nullable INDArray transposed;

  /** A new tensor of zeros. */
  Nd4jTensor(DType dtype, int rows, int columns) {
    this(dtype, rows, columns, new Memory(dtype, rows, columns), false);
  }

  private Nd4jTensor(DType dtype, int rows, int columns, Memory memory, boolean view) {
    this.dtype = dtype;
    this.rows = rows;
    this.columns = columns;
    this.memory = memory;
    this.view = view;
  }

  /** ND4J's array over this memory: column-major, hence the transpose [columns × rows]. */
  INDArray transposed() {
    requireOpen();
    if (transposed == null) {
      transposed = memory.transposed(rows, columns);
    }
    return transposed;
  }

  @Override
  public DType dtype() {
    return dtype;
  }

  @Override
  public int rows() {
    return rows;
  }

  @Override
  public int columns() {
    return columns;
  }

  @Override
  public Tensor rowPrefix(int rows) {
    requireOpen();
    Shapes.prefix(this, rows);
    return new Nd4jTensor(dtype, rows, columns, memory, true);
  }

  @Override
  public boolean hasArray() {
    return false;
  }

  @Override
  public float[] floats() {
    throw noArray();
  }

  @Override
  public double[] doubles() {
    throw noArray();
  }

  private RuntimeException noArray() {
    requireOpen();
    return new UnsupportedOperationException(
        "tensor " + this + " is off the heap and has no array: use read and write");
  }

  @Override
  public void read(int from, float[] target, int offset, int length) {
    requireRange(from, length);
    memory.read(from, target, offset, length);
  }

  @Override
  public void read(int from, double[] target, int offset, int length) {
    requireRange(from, length);
    memory.read(from, target, offset, length);
  }

  @Override
  public void write(int from, float[] source, int offset, int length) {
    requireRange(from, length);
    memory.write(from, source, offset, length);
  }

  @Override
  public void write(int from, double[] source, int offset, int length) {
    requireRange(from, length);
    memory.write(from, source, offset, length);
  }

  private void requireRange(int from, int length) {
    requireOpen();
    Objects.checkFromIndexSize(from, length, length());
  }

  private void requireOpen() {
    if (memory.isClosed()) {
      throw new IllegalStateException("tensor " + this + " was closed");
    }
  }

  @Override
  public void close() {
    if (!view) {
      transposed = null;
      memory.close();
    }
  }

  /** The shape and type, such as {@code [64 × 784] float32}. */
  @Override
  public String toString() {
    return Shapes.describe(this);
  }
}
