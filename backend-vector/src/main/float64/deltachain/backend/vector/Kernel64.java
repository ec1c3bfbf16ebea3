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
        double scaled = alpha * tile[t + j];
        c[at + j] = beta == 0 ? scaled : scaled + beta * c[at + j];
      }
    }
  }
}
