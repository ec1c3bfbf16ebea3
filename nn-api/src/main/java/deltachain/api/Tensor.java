package deltachain.api;

/**
 * A dense row-major matrix [rows × columns] of one {@link DType}, owned by one backend.
 *
 * <p>Element (i, j) stands at index i·columns + j. A batch has one sample a row; the same memory
 * read column-major is the transpose [columns × rows].
 *
 * <p>A tensor on the Java heap shows its array ({@link #hasArray}); one off the heap offers bulk
 * reads and writes of ranges, which heap tensors offer too. Tensors are not safe for concurrent
 * writing.
 *
 * <p>{@link #close} gives the memory back at once; a tensor that is forgotten is reclaimed by the
 * garbage collector. Any access after {@code close} throws {@link IllegalStateException}.
 */
public interface Tensor extends AutoCloseable {

  /** The type of the elements. */
  DType dtype();

  /** The number of rows, ≥ 0. */
  int rows();

  /** The number of columns, ≥ 0. */
  int columns();

  /** The number of elements, rows · columns. */
  default int length() {
    return rows() * columns();
  }

  /**
   * The first {@code rows} rows as a tensor that shares this one's memory. Closing the view does
   * nothing; closing the owner ends the view too.
   *
   * @throws IllegalArgumentException if {@code rows} is negative or more than {@link #rows}
   */
  Tensor rowPrefix(int rows);

  /** Whether {@link #floats} or {@link #doubles}, as the type says, shows the memory itself. */
  boolean hasArray();

  /**
   * The memory of a float32 tensor on the heap: element (0, 0) at index 0, at least {@link #length}
   * long.
   *
   * @throws UnsupportedOperationException if the tensor is off-heap or float64
   */
  float[] floats();

  /**
   * The memory of a float64 tensor on the heap: element (0, 0) at index 0, at least {@link #length}
   * long.
   *
   * @throws UnsupportedOperationException if the tensor is off-heap or float32
   */
  double[] doubles();

  /**
   * Copies the elements {@code from} … {@code from + length - 1}, in row-major order, into {@code
   * target} from {@code offset} on; a float64 element is rounded to the nearest float.
   *
   * @throws IndexOutOfBoundsException if either range is out of bounds
   */
  void read(int from, float[] target, int offset, int length);

  /** As {@link #read(int, float[], int, int)}, into doubles: exact for either type. */
  void read(int from, double[] target, int offset, int length);

  /**
   * Overwrites the elements {@code from} … {@code from + length - 1}, in row-major order, with
   * {@code source} from {@code offset} on: exact for either type.
   *
   * @throws IndexOutOfBoundsException if either range is out of bounds
   */
  void write(int from, float[] source, int offset, int length);

  /**
   * As {@link #write(int, float[], int, int)}, from doubles; into float32 each is rounded to the
   * nearest float.
   */
  void write(int from, double[] source, int offset, int length);

  /** All elements, row-major, as a new array: for inspection, not for inner loops. */
  default double[] toArray() {
    double[] copy = new double[length()];
    read(0, copy, 0, copy.length);
    return copy;
  }

  /** Gives the memory back. Closing twice, or closing a view, does nothing. */
  @Override
  void close();
}
