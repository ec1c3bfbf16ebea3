package deltachain.backend.vector;

/**
 * The inner loop of the plain kernel: 6 rows of C and 3 of B. Rows of a matrix stand at a constant
 * distance in one array: the JIT compiler then knows that they don't overlap and makes vectors of
 * the loop.
 *
 * <p>It unrolls the loop far enough for that only if most of its runs were long, and only in a
 * method that isn't inlined: few columns are {@link PlainTile64}'s, and this method is longer than
 * the 325 bytecodes that HotSpot inlines.
 */
final class PlainRows64 {
  /** Rows of C. */
  static final int HIGH = 6;

  /** Rows of B. */
  static final int DEEP = 3;

  /** From one row to the next, of C as of B. */
  static final int WIDTH = Crossover.PLAIN_WIDTH64;

  private PlainRows64() {}

  /**
   * C += A B.
   *
   * @param columns of B and C, up to {@link #WIDTH}
   * @param a row-major [6 × 3] from {@code at} on
   */
  static void add(int columns, double[] c, double[] a, int at, double[] b) {
    double a00 = a[at];
    double a01 = a[at + 1];
    double a02 = a[at + 2];
    double a10 = a[at + 3];
    double a11 = a[at + 4];
    double a12 = a[at + 5];
    double a20 = a[at + 6];
    double a21 = a[at + 7];
    double a22 = a[at + 8];
    double a30 = a[at + 9];
    double a31 = a[at + 10];
    double a32 = a[at + 11];
    double a40 = a[at + 12];
    double a41 = a[at + 13];
    double a42 = a[at + 14];
    double a50 = a[at + 15];
    double a51 = a[at + 16];
    double a52 = a[at + 17];
    int end = Math.min(columns, WIDTH);
    for (int j = 0; j < end; j++) {
      double y0 = b[j];
      double y1 = b[j + WIDTH];
      double y2 = b[j + 2 * WIDTH];
      double c0 = Math.fma(a01, y1, Math.fma(a00, y0, c[j]));
      double c1 = Math.fma(a11, y1, Math.fma(a10, y0, c[j + WIDTH]));
      double c2 = Math.fma(a21, y1, Math.fma(a20, y0, c[j + 2 * WIDTH]));
      double c3 = Math.fma(a31, y1, Math.fma(a30, y0, c[j + 3 * WIDTH]));
      double c4 = Math.fma(a41, y1, Math.fma(a40, y0, c[j + 4 * WIDTH]));
      double c5 = Math.fma(a51, y1, Math.fma(a50, y0, c[j + 5 * WIDTH]));
      c[j] = Math.fma(a02, y2, c0);
      c[j + WIDTH] = Math.fma(a12, y2, c1);
      c[j + 2 * WIDTH] = Math.fma(a22, y2, c2);
      c[j + 3 * WIDTH] = Math.fma(a32, y2, c3);
      c[j + 4 * WIDTH] = Math.fma(a42, y2, c4);
      c[j + 5 * WIDTH] = Math.fma(a52, y2, c5);
    }
  }
}
