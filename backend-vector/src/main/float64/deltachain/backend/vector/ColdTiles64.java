package deltachain.backend.vector;

import java.util.stream.IntStream;

/** Tiles while {@link RegisterTiles64} isn't compiled: the same bits, by single elements. */
final class ColdTiles64 {
  private static final int TALL = Tiles64.TALL;
  private static final int PANEL = Tiles64.PANEL;
  private static final int STRIP = Strips64.HIGH;

  /** Ways in which A and B are stored: {@link #order}. */
  private static final int ORDERS = 6;

  /** Terms of the tiles in a warm-up. */
  private static final int TERMS = 16;

  private static final double[] A = new double[TERMS * Math.max(STRIP, 2 * TALL + 1)];
  private static final double[] B = new double[TERMS * (PANEL + 1)];
  private static final double[] C = new double[2 * TALL * PANEL];

  /** Each order, number of vectors and height has its own methods: {@link #index}. */
  private static final WarmUp[] WARM_UPS =
      IntStream.range(0, ORDERS * 4 * TALL).mapToObj(ColdTiles64::warmUp).toArray(WarmUp[]::new);

  private ColdTiles64() {}

  /**
   * As {@link Tiles64#cover}, if its tiles aren't compiled yet.
   *
   * @return whether it was done; if not, C is as before
   */
  static boolean cover(
      int k,
      double[] a,
      int ao,
      int aRow,
      int aColumn,
      int rows,
      int vectors,
      double[] b,
      int bo,
      int bRow,
      double[] c,
      int co,
      int cRow) {
    int columns = vectors * Lanes64.LANES;
    if (columns % 4 != 0) {
      return false;
    }
    WarmUp warmUp = WARM_UPS[index(order(aRow, aColumn, bRow), vectors, rows)];
    if (warmUp.isDone((long) k * rows * columns)) {
      return false;
    }
    for (int i = 0; i < rows; i++) {
      row(k, a, ao + i * aRow, aColumn, columns, b, bo, bRow, c, co + i * cRow);
    }
    return true;
  }

  /** A row of A times B; the number of columns is a multiple of 4. */
  static void row(
      int k,
      double[] a,
      int ao,
      int aColumn,
      int columns,
      double[] b,
      int bo,
      int bRow,
      double[] c,
      int co) {
    for (int j = 0; j < columns; j += 4) {
      double s0 = 0;
      double s1 = 0;
      double s2 = 0;
      double s3 = 0;
      int al = ao;
      int bl = bo + j;
      for (int l = 0; l < k; l++) {
        double x = a[al];
        s0 = Math.fma(x, b[bl], s0);
        s1 = Math.fma(x, b[bl + 1], s1);
        s2 = Math.fma(x, b[bl + 2], s2);
        s3 = Math.fma(x, b[bl + 3], s3);
        al += aColumn;
        bl += bRow;
      }
      c[co + j] = s0;
      c[co + j + 1] = s1;
      c[co + j + 2] = s2;
      c[co + j + 3] = s3;
    }
  }

  /** 0 … 5: whether A is stored by rows, by columns or in strips, and whether B in panels. */
  private static int order(int aRow, int aColumn, int bRow) {
    int a = aRow != 1 ? 0 : aColumn != STRIP ? 1 : 2;
    return 2 * a + (bRow == PANEL ? 1 : 0);
  }

  /** Numbers of rows that are covered by tiles of the same heights count as the least of them. */
  private static int index(int order, int vectors, int rows) {
    int least = rows < TALL ? rows : TALL + rows % TALL;
    return (2 * order + vectors - 1) * 2 * TALL + least;
  }

  private static WarmUp warmUp(int index) {
    int rows = index % (2 * TALL);
    int vectors = index / (2 * TALL) % 2 + 1;
    int order = index / (4 * TALL);
    int aRow = order < 2 ? TERMS : 1;
    int aColumn = order < 2 ? 1 : order < 4 ? 2 * TALL + 1 : STRIP;
    int bRow = order % 2 == 0 ? PANEL + 1 : PANEL;
    return new WarmUp(
        () -> Tiles64.cover(TERMS, A, 0, aRow, aColumn, rows, vectors, B, 0, bRow, C, 0, PANEL));
  }
}
