package deltachain.backend.vector;

/** The plain kernel's tile for a narrow C: 4 × 2 sums in registers, straight from A and B. */
final class PlainTile64 {
  /** Rows of C. */
  static final int HIGH = 4;

  /** Columns of C. */
  static final int WIDE = 2;

  private PlainTile64() {}

  /**
   * A B for a tile.
   *
   * @param row the tile's first row; those below the last one of C repeat it
   * @param column the tile's first column; one beside the last one of C repeats it
   * @param sums written: [4 × 2], row-major
   */
  static void multiply(Operands64 o, int row, int column, double[] sums) {
    double[] a = o.a;
    double[] b = o.b;
    int last = o.m - 1;
    int a0 = row * o.aRow;
    int a1 = Math.min(row + 1, last) * o.aRow;
    int a2 = Math.min(row + 2, last) * o.aRow;
    int a3 = Math.min(row + 3, last) * o.aRow;
    int b0 = column * o.bColumn;
    int b1 = Math.min(column + 1, o.n - 1) * o.bColumn;
    double s00 = 0;
    double s01 = 0;
    double s10 = 0;
    double s11 = 0;
    double s20 = 0;
    double s21 = 0;
    double s30 = 0;
    double s31 = 0;
    int al = 0;
    int bl = 0;
    for (int l = 0; l < o.k; l++) {
      double y0 = b[b0 + bl];
      double y1 = b[b1 + bl];
      double x0 = a[a0 + al];
      double x1 = a[a1 + al];
      double x2 = a[a2 + al];
      double x3 = a[a3 + al];
      s00 = Math.fma(x0, y0, s00);
      s01 = Math.fma(x0, y1, s01);
      s10 = Math.fma(x1, y0, s10);
      s11 = Math.fma(x1, y1, s11);
      s20 = Math.fma(x2, y0, s20);
      s21 = Math.fma(x2, y1, s21);
      s30 = Math.fma(x3, y0, s30);
      s31 = Math.fma(x3, y1, s31);
      al += o.aColumn;
      bl += o.bRow;
    }
    sums[0] = s00;
    sums[1] = s01;
    sums[2] = s10;
    sums[3] = s11;
    sums[4] = s20;
    sums[5] = s21;
    sums[6] = s30;
    sums[7] = s31;
  }
}
