package deltachain.backend.vector;

/**
 * Small products whose rows of C are whole vectors: tiles straight from A and B into C. It needs
 * neither scratch memory nor {@link Operands64}, which saves 20 ns, a quarter of the product of a
 * layer with 16 units.
 */
final class Direct64 {
  private static final int LANES = Lanes64.LANES;
  private static final int PANEL = Tiles64.PANEL;

  private Direct64() {}

  /**
   * C = op(A) B, if it is such a product.
   *
   * @param a row-major: [m × k], or [k × m] if transposed
   * @param b row-major [k × n]
   * @param c row-major [m × n], written whole
   * @return whether it was computed; if not, C is as before
   */
  static boolean multiply(
      boolean transposeA, double[] a, double[] b, double[] c, int m, int n, int k) {
    if (n % LANES != 0 || (double) m * n * k > Crossover.DIRECT_PRODUCT) {
      return false;
    }
    if (k == 1) {
      Passes64.outer(a, m, b, n, c);
      return true;
    }
    int aRow = transposeA ? 1 : k;
    int aColumn = transposeA ? m : 1;
    int j = 0;
    if (m == 1) {
      while (n - j >= OneRow64.NARROW) {
        j += OneRow64.multiply(k, a, b, j, n, n - j, c, j);
      }
    }
    for (; j < n; j += PANEL) {
      Tiles64.cover(k, a, 0, aRow, aColumn, m, n - j > LANES ? 2 : 1, b, j, n, c, j, n);
    }
    return true;
  }
}
