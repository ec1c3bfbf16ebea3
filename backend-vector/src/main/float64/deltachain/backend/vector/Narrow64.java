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
 * lanes to each: they have as many terms that follow one another. Those of A are the same in each
 * quarter, and the lanes of a quarter are added in the end.
 *
 * <p>B is packed in panels of four columns, the same terms of each one after the other.
 */
final class Narrow64 {
  private static final int LANES = Lanes64.LANES;

  /** Lanes of each column in a vector: sums that an element of C is added from. */
  private static final int QUARTER = LANES / 4;

  /** Rows whose sums wait for their lanes to be added: more calls would cost tens of ns each. */
  private static final int ROWS = 64;

  /** Rows of a tile, at most. */
  private static final int TALL = 4;

  /** Rows and terms in a warm-up of tiles, and of packing: see {@link Crossover#COMPILED_NANOS}. */
  private static final int WARM_UP_ROWS = 24;

  private static final int TERMS = 2 * LANES;
  private static final int TERMS_TO_PACK = 16 * LANES;

  /** One for each number of groups, from two on. */
  private static final WarmUp[] TILES =
      IntStream.rangeClosed(2, 4).mapToObj(Narrow64::warmUp).toArray(WarmUp[]::new);

  private static final WarmUp PACKING = packing();

  private final double[] sums = new double[(ROWS + TALL) * 4 * LANES];

  /** Rows of C of which a whole vector would end beyond the last one. */
  private final double[] exact = new double[(ROWS + 1) * LANES];

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
          Vectors.packColumns(b, 0, 0, 0, 0, TERMS_TO_PACK, y, 0);
        });
  }

  /** Whether the whole product is such a one, and this way is faster. */
  static boolean fits(Operands64 o) {
    boolean isPossible = o.aColumn == 1 && o.n < LANES && o.k % LANES == 0 && o.m > TALL;
    if (!isPossible || o.n <= 4 || Tiles64.TALL < 8) {
      return false;
    }
    int groups = groups(o.n);
    return o.bRow == 1
        ? groups <= 2 || o.k >= Crossover.NARROW_TERMS
        : o.m >= Crossover.narrowRows(groups);
  }

  private static int groups(int columns) {
    return (columns + 3) / 4;
  }

  /** Packs some rows of op(B), whole vectors of them. */
  double[] pack(Operands64 o, int l, int depth) {
    int length = 4 * depth * groups(o.n);
    if (packed.length < length) {
      packed = new double[length];
    }
    boolean byVectors = o.bRow == 1 && PACKING.isDone(length);
    for (int j = 0; j < o.n; j += 4) {
      int from = l * o.bRow + j * o.bColumn;
      if (byVectors) {
        packColumns(o, from, depth, j);
      } else {
        packElements(o, from, depth, j);
      }
    }
    return packed;
  }

  /** One element after the other; columns that there aren't are the last one again. */
  private void packElements(Operands64 o, int from, int depth, int column) {
    int left = o.n - 1 - column;
    int second = Math.min(1, left) * o.bColumn;
    int third = Math.min(2, left) * o.bColumn;
    int fourth = Math.min(3, left) * o.bColumn;
    int at = from;
    int end = 4 * depth * (column / 4 + 1);
    for (int to = end - 4 * depth; to < end; to += LANES) {
      for (int lane = to; lane < to + QUARTER; lane++) {
        packed[lane] = o.b[at];
        packed[lane + QUARTER] = o.b[at + second];
        packed[lane + 2 * QUARTER] = o.b[at + third];
        packed[lane + 3 * QUARTER] = o.b[at + fourth];
        at += o.bRow;
      }
    }
  }

  private void packColumns(Operands64 o, int from, int depth, int column) {
    int left = o.n - 1 - column;
    int b1 = from + Math.min(1, left) * o.bColumn;
    int b2 = from + Math.min(2, left) * o.bColumn;
    int b3 = from + Math.min(3, left) * o.bColumn;
    Vectors.packColumns(o.b, from, b1, b2, b3, depth, packed, column * depth);
  }

  /**
   * A B for some rows.
   *
   * @param o its B is packed
   * @param k inner length, whole vectors
   * @param c row i begins at {@code co + i * cRow}; rows are written in their order, a whole vector
   *     each if they are as far apart, and else nothing beyond the last one
   */
  void cover(
      Operands64 o, int k, int ao, int rows, double[] b, int bo, double[] c, int co, int cRow) {
    int groups = groups(o.n);
    if (k * rows > Crossover.LONG_TILES && !TILES[groups - 2].isDone(4L * k * rows * groups)) {
      for (int i = 0; i < rows; i++) {
        row(k, o.a, ao + i * o.aRow, groups, b, bo, exact, 0);
        System.arraycopy(exact, 0, c, co + i * cRow, o.n);
      }
      return;
    }
    tiles(o.n, k, o.a, ao, o.aRow, rows, b, bo, c, co, cRow);
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
    for (int i = 0; i < rows; i += ROWS) {
      int high = Math.min(ROWS, rows - i);
      int from = ao + i * aRow;
      NarrowTiles64.multiply(groups, k, a, from, aRow, high, b, bo, sums);
      int to = co + i * cRow;
      if ((rows - i - high + 1) * cRow >= LANES) {
        add(groups, high, c, to, cRow);
      } else {
        add(groups, high, exact, 0, cRow);
        System.arraycopy(exact, 0, c, to, (high - 1) * cRow + columns);
      }
    }
  }

  private void add(int groups, int rows, double[] c, int co, int cRow) {
    Vectors.add(groups, rows, sums, c, co, cRow);
  }

  /** As {@link #cover} for one row, with the same bits, by single elements. */
  static void row(int k, double[] a, int ao, int groups, double[] b, int bo, double[] c, int co) {
    for (int g = 0; g < groups; g++) {
      int bg = bo + g * 4 * k;
      int to = co + 4 * g;
      twoLanes(k, a, ao, b, bg, c, to);
      if (QUARTER > 2) {
        double c0 = c[to];
        double c1 = c[to + 1];
        double c2 = c[to + 2];
        double c3 = c[to + 3];
        twoLanes(k, a, ao + 2, b, bg + 2, c, to);
        c[to] += c0;
        c[to + 1] += c1;
        c[to + 2] += c2;
        c[to + 3] += c3;
      }
    }
  }

  /** What is in two lanes of each column, added. */
  private static void twoLanes(int k, double[] a, int ao, double[] b, int bo, double[] c, int co) {
    double p0 = 0;
    double p1 = 0;
    double p2 = 0;
    double p3 = 0;
    double q0 = 0;
    double q1 = 0;
    double q2 = 0;
    double q3 = 0;
    for (int l = 0; l < k; l += QUARTER) {
      double x = a[ao + l];
      int at = bo + 4 * l;
      p0 = Math.fma(x, b[at], p0);
      p1 = Math.fma(x, b[at + QUARTER], p1);
      p2 = Math.fma(x, b[at + 2 * QUARTER], p2);
      p3 = Math.fma(x, b[at + 3 * QUARTER], p3);
      double y = a[ao + l + 1];
      q0 = Math.fma(y, b[at + 1], q0);
      q1 = Math.fma(y, b[at + QUARTER + 1], q1);
      q2 = Math.fma(y, b[at + 2 * QUARTER + 1], q2);
      q3 = Math.fma(y, b[at + 3 * QUARTER + 1], q3);
    }
    c[co] = p0 + q0;
    c[co + 1] = p1 + q1;
    c[co + 2] = p2 + q2;
    c[co + 3] = p3 + q3;
  }

  /** Each is called by a method that calls no other: see {@link CompiledAlone}. */
  private static final class Vectors extends CompiledAlone {
    private static final VectorSpecies<Double> SPECIES = Lanes64.SPECIES;
    private static final VectorShuffle<Double> SWAP_HALF = Squares64.swap(LANES / 2);
    private static final VectorShuffle<Double> SWAP_QUARTER = Squares64.swap(LANES / 4);
    private static final VectorShuffle<Double> SWAP_2 = Squares64.swap(2);
    private static final VectorShuffle<Double> SWAP_1 = Squares64.swap(1);
    private static final VectorMask<Double> UPPER_HALF = Squares64.upper(LANES / 2);
    private static final VectorMask<Double> UPPER_QUARTER = Squares64.upper(LANES / 4);
    private static final VectorMask<Double> UPPER_2 = Squares64.upper(2);
    private static final VectorMask<Double> UPPER_1 = Squares64.upper(1);

    /** A row of C, for the lanes of its columns. */
    private static final VectorShuffle<Double> TURN =
        VectorShuffle.fromOp(SPECIES, i -> i % 4 * QUARTER + i / 4);

    /**
     * Brings four columns together: a vector has some rows of each, one column after the other.
     *
     * @param rows a multiple of a vector's lanes
     */
    static void packColumns(
        double[] b, int b0, int b1, int b2, int b3, int rows, double[] y, int yo) {
      for (int l = 0; l < rows; l += LANES) {
        DoubleVector p = DoubleVector.fromArray(SPECIES, b, b0 + l);
        DoubleVector q = DoubleVector.fromArray(SPECIES, b, b1 + l);
        DoubleVector r = DoubleVector.fromArray(SPECIES, b, b2 + l);
        DoubleVector s = DoubleVector.fromArray(SPECIES, b, b3 + l);

        DoubleVector t = p.blend(r.rearrange(SWAP_HALF), UPPER_HALF);
        r = p.rearrange(SWAP_HALF).blend(r, UPPER_HALF);
        p = t;
        t = q.blend(s.rearrange(SWAP_HALF), UPPER_HALF);
        s = q.rearrange(SWAP_HALF).blend(s, UPPER_HALF);
        q = t;

        int at = yo + 4 * l;
        p.blend(q.rearrange(SWAP_QUARTER), UPPER_QUARTER).intoArray(y, at);
        p.rearrange(SWAP_QUARTER).blend(q, UPPER_QUARTER).intoArray(y, at + LANES);
        r.blend(s.rearrange(SWAP_QUARTER), UPPER_QUARTER).intoArray(y, at + 2 * LANES);
        r.rearrange(SWAP_QUARTER).blend(s, UPPER_QUARTER).intoArray(y, at + 3 * LANES);
      }
    }

    /**
     * Adds the lanes of each column and turns them into rows of C, of four rows before any is
     * stored: JDK 17 checks the indices of exchanges again after each store.
     *
     * @param sums the vector of row i, group j stands at {@code (i * groups + j) * LANES}
     * @param c row i begins at {@code co + i * cRow}; a whole vector is written
     */
    static void add(int groups, int rows, double[] sums, double[] c, int co, int cRow) {
      DoubleVector zero = DoubleVector.zero(SPECIES);
      int third = Math.min(2, groups - 1) * LANES;
      int fourth = (groups - 1) * LANES;
      int last = rows - 1;
      for (int i = 0; i < rows; i += 4) {
        DoubleVector w0 = zero;
        DoubleVector w1 = zero;
        DoubleVector w2 = zero;
        DoubleVector w3 = zero;
        for (int f = 0; f < 4; f++) {
          int at = Math.min(i + f, last) * groups * LANES;
          DoubleVector p = DoubleVector.fromArray(SPECIES, sums, at);
          DoubleVector q = DoubleVector.fromArray(SPECIES, sums, at + LANES);
          w0 = w1;
          w1 = w2;
          w2 = w3;
          w3 = p.add(p.rearrange(SWAP_1)).blend(q.add(q.rearrange(SWAP_1)), UPPER_1);
          if (QUARTER > 2) {
            p = DoubleVector.fromArray(SPECIES, sums, at + third);
            q = DoubleVector.fromArray(SPECIES, sums, at + fourth);
            p = p.add(p.rearrange(SWAP_1)).blend(q.add(q.rearrange(SWAP_1)), UPPER_1);
            w3 = w3.add(w3.rearrange(SWAP_2)).blend(p.add(p.rearrange(SWAP_2)), UPPER_2);
          }
          w3 = w3.rearrange(TURN);
        }
        zero.add(w0).intoArray(c, co + i * cRow);
        zero.add(w1).intoArray(c, co + Math.min(i + 1, last) * cRow);
        zero.add(w2).intoArray(c, co + Math.min(i + 2, last) * cRow);
        zero.add(w3).intoArray(c, co + Math.min(i + 3, last) * cRow);
      }
    }
  }
}
