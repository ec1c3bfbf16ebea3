package deltachain.spi;

import deltachain.api.DType;
import deltachain.api.Tensor;

/** Checks of shapes and types, worded alike on every backend: what came, what was expected. */
public final class Shapes {

  private Shapes() {}

  /** The shape and type in words, such as {@code [64 × 784] float32}. */
  public static String describe(Tensor t) {
    return shape(t.rows(), t.columns()) + " " + t.dtype();
  }

  /**
   * Requires sizes that a tensor can have.
   *
   * @throws IllegalArgumentException if a size is negative or rows · columns is 2³¹ or more
   */
  public static void size(int rows, int columns) {
    if (rows < 0 || columns < 0 || (long) rows * columns > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "a tensor can't be "
              + shape(rows, columns)
              + ": sizes must be ≥ 0 and rows · columns below 2^31");
    }
  }

  /**
   * Requires a legal number of rows for a view of the first rows.
   *
   * @throws IllegalArgumentException if {@code rows} is negative or more than the tensor has
   */
  public static void prefix(Tensor t, int rows) {
    if (rows < 0 || rows > t.rows()) {
      throw new IllegalArgumentException(
          "a view of " + rows + " rows was asked of " + describe(t) + ", which has " + t.rows());
    }
  }

  /**
   * Requires one shape and one element type, which it returns.
   *
   * @throws IllegalArgumentException if they differ
   */
  public static DType same(String kernel, Tensor a, Tensor b) {
    sameShape(kernel, a, b);
    return sameType(kernel, a, b);
  }

  /**
   * Requires one shape; the element types may differ.
   *
   * @throws IllegalArgumentException if the shapes differ
   */
  public static void sameShape(String kernel, Tensor a, Tensor b) {
    if (a.rows() != b.rows() || a.columns() != b.columns()) {
      throw mismatch(kernel, a, b, "expected one shape");
    }
  }

  /**
   * Requires the same number of columns.
   *
   * @throws IllegalArgumentException if they differ
   */
  public static void sameColumns(String kernel, Tensor a, Tensor b) {
    if (a.columns() != b.columns()) {
      throw mismatch(kernel, a, b, "expected the same number of columns");
    }
  }

  /**
   * Requires that {@code row} is [1 × columns of {@code t}] and of its type, which it returns.
   *
   * @throws IllegalArgumentException if it isn't
   */
  public static DType row(String kernel, Tensor t, Tensor row) {
    if (row.rows() != 1 || row.columns() != t.columns()) {
      throw mismatch(kernel, t, row, "expected the second to be " + shape(1, t.columns()));
    }
    return sameType(kernel, t, row);
  }

  /**
   * Requires the shapes of C = op(A) op(B) and one element type, which it returns.
   *
   * @throws IllegalArgumentException if they don't fit
   */
  public static DType product(
      boolean transposeA, boolean transposeB, Tensor a, Tensor b, Tensor c) {
    int m = transposeA ? a.columns() : a.rows();
    int k = transposeA ? a.rows() : a.columns();
    int inner = transposeB ? b.columns() : b.rows();
    int n = transposeB ? b.rows() : b.columns();
    if (k != inner || c.rows() != m || c.columns() != n) {
      throw new IllegalArgumentException(
          "multiply: "
              + (transposeA ? "Aᵀ" : "A")
              + (transposeB ? "·Bᵀ" : "·B")
              + " with A "
              + describe(a)
              + " and B "
              + describe(b)
              + (k != inner
                  ? " has inner lengths " + k + " and " + inner
                  : " is " + shape(m, n) + ", but C is " + describe(c)));
    }
    sameType("multiply", a, b);
    return sameType("multiply", a, c);
  }

  private static DType sameType(String kernel, Tensor a, Tensor b) {
    if (a.dtype() != b.dtype()) {
      throw mismatch(kernel, a, b, "expected one element type");
    }
    return a.dtype();
  }

  private static IllegalArgumentException mismatch(
      String kernel, Tensor a, Tensor b, String expected) {
    return new IllegalArgumentException(
        kernel + ": " + describe(a) + " and " + describe(b) + ": " + expected);
  }

  private static String shape(int rows, int columns) {
    return "[" + rows + " × " + columns + "]";
  }
}
