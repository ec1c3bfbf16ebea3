package deltachain.backend.vector;

/** A way to multiply. It keeps scratch memory, so a thread has its own. */
interface Kernel64 {

  /**
   * The product for a block of C. The bits of an element must not depend on the block it is in.
   *
   * @param row the block's first row; it has {@code rows} ≥ 1
   * @param column the block's first column; it has {@code columns} ≥ 1
   */
  void block(Operands64 o, int row, int rows, int column, int columns);

  /** Adds the bias to a block of C. */
  void addBias(Operands64 o, int row, int rows, int column, int columns);

  /**
   * Whether a product is divided by rows rather than by columns of C. What one thread has written
   * and another reads or writes next has to move from core to core.
   */
  boolean byRows(Operands64 o);

  /**
   * C = α tile + β C for a part of C, from a tile whose rows begin {@code tileRow} apart; not the
   * columns before {@code from}.
   */
  static void merge(
      double[] tile,
      int tileRow,
      int from,
      int rows,
      int columns,
      double alpha,
      double beta,
      double[] c,
      int co,
      int cRow) {
    for (int i = 0; i < rows; i++) {
      int t = i * tileRow;
      int at = co + i * cRow;
      for (int j = from; j < columns; j++) {
        c[at + j] = merged(tile[t + j], alpha, beta, c[at + j]);
      }
    }
  }

  /** α sum + β c, rounded as {@link Passes64#merge} rounds it; c counts for nothing where β = 0. */
  static double merged(double sum, double alpha, double beta, double c) {
    return beta == 0 ? alpha * sum : Math.fma(alpha, sum, beta * c);
  }
}
