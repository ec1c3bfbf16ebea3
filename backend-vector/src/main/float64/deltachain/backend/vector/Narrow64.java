package deltachain.backend.vector;

import java.util.stream.IntStream;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * Products with a row-major A and a C of more than four columns, but fewer than a vector has lanes.
 * Tiles that fill a vector with a row of C leave lanes empty, and have to spread an element of A
 * over a vector for each multiplication. Here a vector belongs to four columns, a quarter of its
 * lanes to each, which are added in the end. A vector of A is multiplied by four of B, rotated by a
 * quarter each time, so that each column meets all of its terms.
 *
 * <p>B is packed in panels of four columns. For as many terms as a vector has lanes, in quarters 0
 * to 3, column c of a panel has those of quarter (c − t) mod 4 in its place in vector t.
 */
final class Narrow64 {
  private static final int LANES = Lanes64.LANES;

  /** Lanes of each column in a vector: sums that an element of C is added from. */
  private static final int QUARTER = LANES / 4;

  private static final int TALL = NarrowTiles64.ROWS;

  /** Rows and terms in a warm-up of tiles, and of packing: see {@link Crossover#COMPILED_NANOS}. */
  private static final int WARM_UP_ROWS = 24;

  private static final int TERMS = 2 * LANES;
  private static final int TERMS_TO_PACK = 16 * LANES;

  /** One for each number of groups, from two on. */
  private static final WarmUp[] TILES =
      IntStream.rangeClosed(2, 4).mapToObj(Narrow64::warmUp).toArray(WarmUp[]::new);

  private static final WarmUp PACKING = packing();

  /** Rows of C of which a whole vector would end beyond the last one. */
  private final double[] end = new double[2 * LANES * TALL];

  private double[] packed = {};

  private static WarmUp warmUp(int groups) {
    Narrow64 narrow = new Narrow64();
    double[] a = new double[WARM_UP_ROWS * TERMS];
    double[] b = new double[4 * groups * TERMS];
    double[] c = new double[WARM_UP_ROWS * LANES];
    int columns = 4 * groups;
    return new WarmUp(
        () -> narrow.tiles(columns, TERMS, a, 0, TERMS, WARM_UP_ROWS, b, 0, c, 0, LANES));
  }

  private static WarmUp packing() {
    double[] b = new double[TERMS_TO_PACK];
    double[] y = new double[4 * TERMS_TO_PACK];
    return new WarmUp(
        () -> {
          Vectors.packColumns(b, 0, 0, 4, TERMS_TO_PACK, y);
        });
  }

  /** Whether the product of a row-major A is such a one, and this way is faster. */
  static boolean fits(int m, int n, int k, boolean transposeB) {
    if (n <= 4 || n >= LANES || k % LANES != 0 || m <= TALL || Tiles64.TALL < 8) {
      return false;
    }
    int groups = groups(n);
    return transposeB
        ? groups < 4 || k >= Crossover.NARROW_TERMS
        : groups < 4 && m >= Crossover.narrowRows(groups);
  }

  private static int groups(int columns) {
    return (columns + 3) / 4;
  }

  /** C = A op(B), B [k × n] or, if transposed, [n × k]. */
  void multiply(int k, double[] a, double[] b, boolean transposeB, double[] c, int m, int n) {
    pack(b, 0, transposeB ? 1 : n, transposeB ? k : 1, n, k);
    cover(n, k, a, 0, k, m, packed, 0, c, 0, n);
  }

  /** Packs some rows of op(B), whole vectors of them, from element {@code from} of B on. */
  double[] pack(double[] b, int from, int bRow, int bColumn, int columns, int depth) {
    int length = 4 * depth * groups(columns);
    if (packed.length < length) {
      packed = new double[length];
    }
    if (bRow == 1 && PACKING.isDone(length)) {
      Vectors.packColumns(b, from, bColumn, columns, depth, packed);
    } else {
      for (int j = 0; j < columns; j += 4) {
        packElements(b, from + j * bColumn, bRow, bColumn, columns - 1 - j, depth, j);
      }
    }
    return packed;
  }

  /**
   * One element after the other; columns that there aren't are the last one again.
   *
   * @param left columns after the first one
   */
  private void packElements(
      double[] b, int from, int bRow, int bColumn, int left, int depth, int column) {
    int second = Math.min(1, left) * bColumn;
    int third = Math.min(2, left) * bColumn;
    int fourth = Math.min(3, left) * bColumn;
    int at = from;
    for (int l = 0; l < depth; l += QUARTER) {
      int to = column * depth + l / LANES * 4 * LANES;
      int quarter = l / QUARTER % 4;
      int to0 = to + (4 - quarter) % 4 * LANES;
      int to1 = to + (5 - quarter) % 4 * LANES + QUARTER;
      int to2 = to + (6 - quarter) % 4 * LANES + 2 * QUARTER;
      int to3 = to + (7 - quarter) % 4 * LANES + 3 * QUARTER;
      for (int lane = 0; lane < QUARTER; lane++) {
        packed[to0 + lane] = b[at];
        packed[to1 + lane] = b[at + second];
        packed[to2 + lane] = b[at + third];
        packed[to3 + lane] = b[at + fourth];
        at += bRow;
      }
    }
  }

  /**
   * A B for some rows.
   *
   * @param k inner length, whole vectors
   * @param b packed
   * @param c row i begins at {@code co + i * cRow}; rows are written in their order, a whole vector
   *     each if they are as far apart, and else nothing beyond the last one
   */
  void cover(
      int columns,
      int k,
      double[] a,
      int ao,
      int aRow,
      int rows,
      double[] b,
      int bo,
      double[] c,
      int co,
      int cRow) {
    int groups = groups(columns);
    if (k * rows <= Crossover.LONG_TILES || TILES[groups - 2].isDone(4L * k * rows * groups)) {
      tiles(columns, k, a, ao, aRow, rows, b, bo, c, co, cRow);
      return;
    }
    for (int i = 0; i < rows; i++) {
      row(k, a, ao + i * aRow, groups, b, bo, end, 0);
      System.arraycopy(end, 0, c, co + i * cRow, columns);
    }
  }

  /** As {@link #cover}, by vectors. */
  void tiles(
      int columns,
      int k,
      double[] a,
      int ao,
      int aRow,
      int rows,
      double[] b,
      int bo,
      double[] c,
      int co,
      int cRow) {
    int groups = groups(columns);
    if (rows < TALL) {
      for (int i = 0; i < rows; i++) {
        NarrowTiles64.multiply(groups, k, a, ao + i * aRow, 0, TALL, b, bo, end, 0, 0, TALL, end);
        System.arraycopy(end, 0, c, co + i * cRow, columns);
      }
      return;
    }
    int inC = cRow < LANES ? rowsOfVectors(rows, columns, cRow) : rows;
    NarrowTiles64.multiply(groups, k, a, ao, aRow, rows, b, bo, c, co, cRow, inC, end);
    if (inC < rows) {
      System.arraycopy(end, 0, c, co + inC * cRow, (rows - inC - 1) * cRow + columns);
    }
  }

  /** Rows of the tiles in which a whole vector for each ends before the last element of C. */
  private static int rowsOfVectors(int rows, int columns, int cRow) {
    int inside = rows - (LANES - columns + cRow - 1) / cRow;
    return Math.min(inside / TALL * TALL, rows - TALL);
  }

  /** As {@link #cover} for one row, with the same bits, by single elements. */
  static void row(int k, double[] a, int ao, int groups, double[] b, int bo, double[] c, int co) {
    for (int j = 0; j < 4 * groups; j++) {
      int place = j % 4 * QUARTER;
      int bj = bo + j / 4 * 4 * k + place;
      double sum = lane(k, a, ao, place, b, bj) + lane(k, a, ao + 1, place, b, bj + 1);
      if (QUARTER > 2) {
        sum += lane(k, a, ao + 2, place, b, bj + 2) + lane(k, a, ao + 3, place, b, bj + 3);
      }
      c[co + j] = sum;
    }
  }

  /** What is in one lane of a column whose quarter begins at {@code place}. */
  private static double lane(int k, double[] a, int ao, int place, double[] b, int bo) {
    double sum = 0;
    for (int l = 0; l < k; l += LANES) {
      for (int t = 0; t < LANES; t += QUARTER) {
        sum = Math.fma(a[ao + l + (place + LANES - t) % LANES], b[bo + 4 * (l + t)], sum);
      }
    }
    return sum;
  }

  /** Each is called by a method that calls no other: see {@link CompiledAlone}. */
  private static final class Vectors extends CompiledAlone {
    private static final VectorSpecies<Double> SPECIES = Lanes64.SPECIES;
    private static final VectorShuffle<Double> ROTATE =
        VectorShuffle.fromOp(SPECIES, p -> (p + 3 * QUARTER) % LANES);
    private static final VectorShuffle<Double> SWAP_HALF = Squares64.swap(LANES / 2);
    private static final VectorShuffle<Double> ROTATE_BACK =
        VectorShuffle.fromOp(SPECIES, p -> (p + QUARTER) % LANES);
    private static final VectorMask<Double> UPPER_HALF = Squares64.upper(LANES / 2);
    private static final VectorMask<Double> UPPER_QUARTER = Squares64.upper(LANES / 4);
    private static final VectorMask<Double> MIDDLE = UPPER_HALF.eq(UPPER_QUARTER).not();

    /**
     * Packs columns that lie {@code distance} apart; beyond the last one there is it again. All
     * exchanges come before the stores: JDK 17 checks their indices again after each.
     *
     * @param rows a multiple of a vector's lanes
     */
    static void packColumns(double[] b, int from, int distance, int columns, int rows, double[] y) {
      for (int j = 0; j < columns; j += 4) {
        int left = columns - 1 - j;
        int b0 = from + j * distance;
        int b1 = b0 + Math.min(1, left) * distance;
        int b2 = b0 + Math.min(2, left) * distance;
        int b3 = b0 + Math.min(3, left) * distance;
        for (int l = 0; l < rows; l += LANES) {
          DoubleVector p = DoubleVector.fromArray(SPECIES, b, b0 + l);
          DoubleVector q = DoubleVector.fromArray(SPECIES, b, b1 + l);
          DoubleVector r = DoubleVector.fromArray(SPECIES, b, b2 + l);
          DoubleVector s = DoubleVector.fromArray(SPECIES, b, b3 + l);
          DoubleVector pq = p.blend(q, UPPER_QUARTER);
          DoubleVector qp = q.blend(p, UPPER_QUARTER);
          DoubleVector rs = r.blend(s, UPPER_QUARTER);
          DoubleVector sr = s.blend(r, UPPER_QUARTER);
          DoubleVector second = qp.blend(sr, MIDDLE).rearrange(ROTATE);
          DoubleVector third = rs.blend(pq, UPPER_HALF).rearrange(SWAP_HALF);
          DoubleVector fourth = sr.blend(qp, MIDDLE).rearrange(ROTATE_BACK);
          int at = j * rows + 4 * l;
          pq.blend(rs, UPPER_HALF).intoArray(y, at);
          second.intoArray(y, at + LANES);
          third.intoArray(y, at + 2 * LANES);
          fourth.intoArray(y, at + 3 * LANES);
        }
      }
    }
  }
}
