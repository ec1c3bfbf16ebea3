package deltachain.tck.broken;

import deltachain.api.DType;
import deltachain.api.Tensor;

/** A tensor that passes everything on, for faults to override one access. */
class Wrapped implements Tensor {
  private final Tensor tensor;

  Wrapped(Tensor tensor) {
    this.tensor = tensor;
  }

  @Override
  public DType dtype() {
    return tensor.dtype();
  }

  @Override
  public int rows() {
    return tensor.rows();
  }

  @Override
  public int columns() {
    return tensor.columns();
  }

  @Override
  public Tensor rowPrefix(int rows) {
    return tensor.rowPrefix(rows);
  }

  @Override
  public boolean hasArray() {
    return tensor.hasArray();
  }

  @Override
  public float[] floats() {
    return tensor.floats();
  }

  @Override
  public double[] doubles() {
    return tensor.doubles();
  }

  @Override
  public void read(int from, float[] target, int offset, int length) {
    tensor.read(from, target, offset, length);
  }

  @Override
  public void read(int from, double[] target, int offset, int length) {
    tensor.read(from, target, offset, length);
  }

  @Override
  public void write(int from, float[] source, int offset, int length) {
    tensor.write(from, source, offset, length);
  }

  @Override
  public void write(int from, double[] source, int offset, int length) {
    tensor.write(from, source, offset, length);
  }

  @Override
  public void close() {
    tensor.close();
  }
}
