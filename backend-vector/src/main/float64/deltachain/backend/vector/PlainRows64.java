package deltachain.backend.vector;

/**
 * The inner loops of the plain kernel: 3 rows of C and 3 of B, each an array of its own, so that
 * the JIT compiler knows that they begin together and makes vectors of the loop. With offsets into
 * longer arrays it would have to assume that they overlap.
 *
 * <p>Two such loops make the method too long to be inlined: inside of other loops C2 of JDK 17
 * doesn't make vectors of them.
 */
final class PlainRows64 {
  /** Rows of C. */
  static final int HIGH = 6;

  /** Rows of B. */
  static final int DEEP = 3;

  private PlainRows64() {}

  /**
   * Row i of C = itself + Σ a_ip (row p of B) for i from 0 to 5 and p from 0 to 2.
   *
   * @param columns of all rows
   * @param a a_ip stands at {@code at + 3 i + p}
   */
  static void add(
      int columns, double[][] c, double[] a, int at, double[] b0, double[] b1, double[] b2) {
    double a00 = a[at];
    double a01 = a[at + 1];
    double a02 = a[at + 2];
    double a10 = a[at + 3];
    double a11 = a[at + 4];
    double a12 = a[at + 5];
    double a20 = a[at + 6];
    double a21 = a[at + 7];
    double a22 = a[at + 8];
    double[] c0 = c[0];
    double[] c1 = c[1];
    double[] c2 = c[2];
    for (int j = 0; j < columns; j++) {
      double y0 = b0[j];
      double y1 = b1[j];
      double y2 = b2[j];
      c0[j] = Math.fma(a02, y2, Math.fma(a01, y1, Math.fma(a00, y0, c0[j])));
      c1[j] = Math.fma(a12, y2, Math.fma(a11, y1, Math.fma(a10, y0, c1[j])));
      c2[j] = Math.fma(a22, y2, Math.fma(a21, y1, Math.fma(a20, y0, c2[j])));
    }
    double a30 = a[at + 9];
    double a31 = a[at + 10];
    double a32 = a[at + 11];
    double a40 = a[at + 12];
    double a41 = a[at + 13];
    double a42 = a[at + 14];
    double a50 = a[at + 15];
    double a51 = a[at + 16];
    double a52 = a[at + 17];
    double[] c3 = c[3];
    double[] c4 = c[4];
    double[] c5 = c[5];
    for (int j = 0; j < columns; j++) {
      double y0 = b0[j];
      double y1 = b1[j];
      double y2 = b2[j];
      c3[j] = Math.fma(a32, y2, Math.fma(a31, y1, Math.fma(a30, y0, c3[j])));
      c4[j] = Math.fma(a42, y2, Math.fma(a41, y1, Math.fma(a40, y0, c4[j])));
      c5[j] = Math.fma(a52, y2, Math.fma(a51, y1, Math.fma(a50, y0, c5[j])));
    }
  }
}
