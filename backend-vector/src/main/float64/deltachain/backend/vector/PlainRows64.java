package deltachain.backend.vector;

/**
 * The inner loop of the plain kernel: 4 rows of C and 2 of B, each an array of its own, so that the
 * JIT compiler knows that they begin together and makes vectors of the loop. With offsets into
 * longer arrays it would have to assume that they overlap.
 */
final class PlainRows64 {
  /** Rows of C. */
  static final int HIGH = 4;

  /** Rows of B. */
  static final int DEEP = 2;

  private PlainRows64() {}

  /**
   * Row i of C = itself + a_i0 (row 0 of B) + a_i1 (row 1 of B) for i from 0 to 3.
   *
   * @param columns of all rows
   * @param a a_ip stands at {@code at + 2 i + p}
   */
  static void add(int columns, double[][] c, double[] a, int at, double[] b0, double[] b1) {
    double a00 = a[at];
    double a01 = a[at + 1];
    double a10 = a[at + 2];
    double a11 = a[at + 3];
    double a20 = a[at + 4];
    double a21 = a[at + 5];
    double a30 = a[at + 6];
    double a31 = a[at + 7];
    double[] c0 = c[0];
    double[] c1 = c[1];
    double[] c2 = c[2];
    double[] c3 = c[3];
    for (int j = 0; j < columns; j++) {
      double y0 = b0[j];
      double y1 = b1[j];
      c0[j] = Math.fma(a01, y1, Math.fma(a00, y0, c0[j]));
      c1[j] = Math.fma(a11, y1, Math.fma(a10, y0, c1[j]));
      c2[j] = Math.fma(a21, y1, Math.fma(a20, y0, c2[j]));
      c3[j] = Math.fma(a31, y1, Math.fma(a30, y0, c3[j]));
    }
  }
}
