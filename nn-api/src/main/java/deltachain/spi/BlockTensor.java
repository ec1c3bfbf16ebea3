package deltachain.spi;

import deltachain.api.DType;
import deltachain.api.Tensor;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * A tensor on the Java heap in arrays of {@link Staging#BLOCK} elements: what an optimizer
 * remembers of a tensor off the heap, in the blocks in which that one is staged, so that nothing is
 * copied.
 */
final class BlockTensor implements Tensor {
  private final DType dtype;
  private final int rows;
  private final int columns;
  private final HeapTensor[] blocks;
  private final boolean view;

  /** Zeros, of that tensor's shape and type. */
  BlockTensor(Tensor like) {
    this(like.dtype(), like.rows(), like.columns(), blocks(like.dtype(), like.length()), false);
  }

  private BlockTensor(DType dtype, int rows, int columns, HeapTensor[] blocks, boolean view) {
    this.dtype = dtype;
    this.rows = rows;
    this.columns = columns;
    this.blocks = blocks;
    this.view = view;
  }

  /** At least one, which knows whether the tensor was closed. */
  private static HeapTensor[] blocks(DType dtype, int length) {
    int count = Math.max(1, -Math.floorDiv(-length, Staging.BLOCK));
    return IntStream.range(0, count)
        .mapToObj(
            k -> new HeapTensor(dtype, 1, Math.min(Staging.BLOCK, length - k * Staging.BLOCK)))
        .toArray(HeapTensor[]::new);
  }

  private void requireOpen() {
    blocks[0].requireOpen();
  }

  /** The block that begins with element {@code from}, a multiple of a block's length. */
  HeapTensor block(int from) {
    return blocks[from / Staging.BLOCK];
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
    return new BlockTensor(dtype, rows, columns, blocks, true);
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
        "tensor " + this + " is in several arrays: use read and write");
  }

  @Override
  public void read(int from, float[] target, int offset, int length) {
    move(from, offset, length, (block, at, to, count) -> block.read(at, target, to, count));
  }

  @Override
  public void read(int from, double[] target, int offset, int length) {
    move(from, offset, length, (block, at, to, count) -> block.read(at, target, to, count));
  }

  @Override
  public void write(int from, float[] source, int offset, int length) {
    move(from, offset, length, (block, at, of, count) -> block.write(at, source, of, count));
  }

  @Override
  public void write(int from, double[] source, int offset, int length) {
    move(from, offset, length, (block, at, of, count) -> block.write(at, source, of, count));
  }

  /** A copy between a part of one block and an array. */
  private interface Move {
    void run(HeapTensor block, int at, int offset, int count);
  }

  private void move(int from, int offset, int length, Move move) {
    requireOpen();
    Objects.checkFromIndexSize(from, length, length());
    int done = 0;
    while (done < length) {
      int at = (from + done) % Staging.BLOCK;
      HeapTensor block = block(from + done);
      int count = Math.min(length - done, block.length() - at);
      move.run(block, at, offset + done, count);
      done += count;
    }
  }

  @Override
  public void close() {
    if (!view) {
      for (HeapTensor block : blocks) {
        block.close();
      }
    }
  }

  /** The shape and type, such as {@code [64 × 784] float32}. */
  @Override
  public String toString() {
    return Shapes.describe(this);
  }
}
