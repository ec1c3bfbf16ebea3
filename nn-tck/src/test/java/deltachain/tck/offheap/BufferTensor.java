package deltachain.tck.offheap;

import deltachain.api.DType;
import deltachain.api.Tensor;
import deltachain.spi.Shapes;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Objects;

/** A tensor in a direct buffer. */
final class BufferTensor implements Tensor {
  private final DType dtype;
  private final int rows;
  private final int columns;
  private final Memory memory;
  private final boolean view;

  /** The buffer, shared by a tensor and its views. */
  private static final class Memory {
    private static final ByteBuffer NONE = ByteBuffer.allocateDirect(0);
    private ByteBuffer buffer;
    private boolean closed;

    Memory(int bytes) {
      buffer = ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
    }
  }

  BufferTensor(DType dtype, int rows, int columns) {
    this(dtype, rows, columns, memory(dtype, rows, columns), false);
  }

  private BufferTensor(DType dtype, int rows, int columns, Memory memory, boolean view) {
    this.dtype = dtype;
    this.rows = rows;
    this.columns = columns;
    this.memory = memory;
    this.view = view;
  }

  private static Memory memory(DType dtype, int rows, int columns) {
    Shapes.size(rows, columns);
    return new Memory(Math.multiplyExact(rows * columns, dtype.bytes()));
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
    requireRange(0, 0);
    Shapes.prefix(this, rows);
    return new BufferTensor(dtype, rows, columns, memory, true);
  }

  @Override
  public boolean hasArray() {
    return false;
  }

  @Override
  public float[] floats() {
    throw new UnsupportedOperationException(this + " is off-heap");
  }

  @Override
  public double[] doubles() {
    throw new UnsupportedOperationException(this + " is off-heap");
  }

  @Override
  public void read(int from, float[] target, int offset, int length) {
    requireRange(from, length);
    Objects.checkFromIndexSize(offset, length, target.length);
    for (int i = 0; i < length; i++) {
      target[offset + i] = (float) get(from + i);
    }
  }

  @Override
  public void read(int from, double[] target, int offset, int length) {
    requireRange(from, length);
    Objects.checkFromIndexSize(offset, length, target.length);
    for (int i = 0; i < length; i++) {
      target[offset + i] = get(from + i);
    }
  }

  @Override
  public void write(int from, float[] source, int offset, int length) {
    requireRange(from, length);
    Objects.checkFromIndexSize(offset, length, source.length);
    for (int i = 0; i < length; i++) {
      put(from + i, source[offset + i]);
    }
  }

  @Override
  public void write(int from, double[] source, int offset, int length) {
    requireRange(from, length);
    Objects.checkFromIndexSize(offset, length, source.length);
    for (int i = 0; i < length; i++) {
      put(from + i, source[offset + i]);
    }
  }

  private double get(int i) {
    return dtype == DType.FLOAT32
        ? memory.buffer.getFloat(i * Float.BYTES)
        : memory.buffer.getDouble(i * Double.BYTES);
  }

  private void put(int i, double value) {
    if (dtype == DType.FLOAT32) {
      memory.buffer.putFloat(i * Float.BYTES, (float) value);
    } else {
      memory.buffer.putDouble(i * Double.BYTES, value);
    }
  }

  private void requireRange(int from, int length) {
    if (memory.closed) {
      throw new IllegalStateException(this + " was closed");
    }
    Objects.checkFromIndexSize(from, length, length());
  }

  @Override
  public void close() {
    if (!view) {
      memory.closed = true;
      memory.buffer = Memory.NONE;
    }
  }

  @Override
  public String toString() {
    return Shapes.describe(this);
  }
}
