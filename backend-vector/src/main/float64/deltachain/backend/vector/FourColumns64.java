package deltachain.backend.vector;

import java.util.stream.Stream;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * Products with a row-major A and a C of two to four columns. Two columns share a vector of sums:
 * its even lanes belong to the one, its odd lanes to the other. Some terms of A are multiplied once
 * as they stand and once with neighbours exchanged, by two vectors of B that have been mixed from
 * the same terms of both columns. In the end vectors of sums are added into one until it has whole
 * rows of C, one after the other.
 *
 * <p>B is packed for four columns: for each vector of terms the two of the first two columns, as
 * they stand and exchanged, then those of the others. A column that there isn't is the last one.
 */
final class FourColumns64 {
  private static final int LANES = Lanes64.LANES;
  private static final int HALF = LANES / 2;

  /**
   * Rows whose sums wait to be stored where C has fewer columns, or they have to be added to it.
   */
  private static final int ROWS = 64;

  /** Rows in a warm-up of tiles: see {@link Crossover#COMPILED_NANOS}. */
  private static final int WARM_UP_ROWS = 24;

  private static final int TERMS_TO_PACK = 16 * LANES;

  /** One for each tile: of one vector of terms, of two, four and eight, and of another number. */
  private static final WarmUp[] TILES =
      Stream.of(1, 2, 4, 8, 3).map(FourColumns64::warmUp).toArray(WarmUp[]::new);

  private static final WarmUp PACKING = packing();

  /** Sums of some rows, and what a vector with the last of them has beyond it. */
  private final double[] sums = new double[4 * ROWS + LANES];

  /** Of each column, what its lanes have. */
  private final double[] partial = new double[4 * HALF];

  private double[] packed = {};

  private static WarmUp warmUp(int vectors) {
    int terms = vectors * LANES;
    double[] a = new double[WARM_UP_ROWS * terms];
    double[] b = new double[4 * terms];
    double[] y = new double[4 * WARM_UP_ROWS];
    return new WarmUp(() -> FourColumnTiles64.multiply(terms, a, 0, terms, WARM_UP_ROWS, b, y, 0));
  }

  private static WarmUp packing() {
    double[] b = new double[TERMS_TO_PACK];
    double[] y = new double[4 * TERMS_TO_PACK];
    return new WarmUp(() -> Vectors.pack(TERMS_TO_PACK, b, 0, 0, 0, y));
  }

  /** Whether the product of a row-major A is such a one, and this way is faster. */
  static boolean fits(int m, int n, int k, boolean transposeB) {
    return Tiles64.TALL == 8
        && n <= 4
        && k % LANES == 0
        && (transposeB ? areFasterThanDots(m, k) : m >= Crossover.ROWS_TO_PACK_FOUR_COLUMNS);
  }

  private static boolean areFasterThanDots(int m, int k) {
    return m > Crossover.ROWS_BY_QUICK_DOTS
        || m >= Crossover.ROWS_OF_FOUR_COLUMNS && k <= Crossover.LONG_DOTS;
  }

  /** C = A op(B), B [k × n] or, if transposed, [n × k]. */
  void multiply(int k, double[] a, double[] b, boolean transposeB, double[] c, int m, int n) {
    pack(k, n, b, transposeB ? 1 : n, transposeB ? k : 1);
    stored(k, a, 0, m, c, 0, n);
  }

  /** C = α A op(B) + β C for some rows. */
  void multiply(Operands64 o, int row, int rows) {
    pack(o.k, o.n, o.b, o.bRow, o.bColumn);
    int a = row * o.k;
    int c = row * o.n;
    if (o.alpha == 1 && o.beta == 0) {
      stored(o.k, o.a, a, rows, o.c, c, o.n);
      return;
    }
    for (int i = 0; i < rows; i += ROWS) {
      int high = Math.min(ROWS, rows - i);
      tiles(o.k, o.a, a + i * o.k, o.k, high, packed, sums, 0);
      Kernel64.merge(sums, 4, 0, high, o.n, o.alpha, o.beta, o.c, c + i * o.n, o.n);
    }
  }

  private void stored(int k, double[] a, int ao, int rows, double[] c, int co, int n) {
    if (n == 4 && 4 * rows % LANES == 0) {
      tiles(k, a, ao, k, rows, packed, c, co);
      return;
    }
    for (int i = 0; i < rows; i += ROWS) {
      int high = Math.min(ROWS, rows - i);
      tiles(k, a, ao + i * k, k, high, packed, sums, 0);
      copy(high, n, c, co + i * n);
    }
  }

  /** Stores the sums of some rows. */
  private void copy(int rows, int columns, double[] c, int co) {
    if (columns == 4) {
      System.arraycopy(sums, 0, c, co, 4 * rows);
      return;
    }
    int at = co;
    for (int i = 0; i < 4 * rows; i += 4) {
      c[at] = sums[i];
      c[at + 1] = sums[i + 1];
      if (columns == 3) {
        c[at + 2] = sums[i + 2];
      }
      at += columns;
    }
  }

  private void pack(int k, int n, double[] b, int bRow, int bColumn) {
    int length = 4 * k;
    if (packed.length < length) {
      packed = new double[length];
    }
    int last = (n - 1) * bColumn;
    int b2 = Math.min(2 * bColumn, last);
    int b3 = Math.min(3 * bColumn, last);
    if (bRow == 1 && PACKING.isDone(length)) {
      Vectors.pack(k, b, bColumn, b2, b3, packed);
    } else {
      packElements(k, b, bRow, bColumn, b2, b3, packed);
    }
  }

  /** As {@link Vectors#pack}, by single elements, for columns whose elements are apart. */
  private static void packElements(
      int k, double[] b, int bRow, int b1, int b2, int b3, double[] y) {
    int at = 0;
    for (int l = 0; l < k; l += LANES) {
      for (int even = 4 * l; even < 4 * l + LANES; even += 2) {
        int odd = even + 1;
        int next = at + bRow;
        y[even] = b[at];
        y[odd] = b[b1 + next];
        y[LANES + even] = b[next];
        y[LANES + odd] = b[b1 + at];
        y[2 * LANES + even] = b[b2 + at];
        y[2 * LANES + odd] = b[b3 + next];
        y[3 * LANES + even] = b[b2 + next];
        y[3 * LANES + odd] = b[b3 + at];
        at = next + bRow;
      }
    }
  }

  /** A B for some rows, of four columns each; a vector with the last of them is written whole. */
  void tiles(int k, double[] a, int ao, int aRow, int rows, double[] b, double[] y, int yo) {
    WarmUp warmUp = TILES[tile(k / LANES)];
    if (k * rows <= Crossover.LONG_TILES || warmUp.isDone(4L * k * rows)) {
      FourColumnTiles64.multiply(k, a, ao, aRow, rows, b, y, yo);
    } else {
      for (int i = 0; i < rows; i++) {
        row(k, a, ao + i * aRow, b, y, yo + 4 * i);
      }
    }
  }

  private static int tile(int vectors) {
    boolean isItsOwn = vectors <= 8 && Integer.bitCount(vectors) == 1;
    return isItsOwn ? Integer.numberOfTrailingZeros(vectors) : TILES.length - 1;
  }

  /** As {@link #tiles} for one row, with the same bits, by single elements. */
  void row(int k, double[] a, int ao, double[] b, double[] y, int yo) {
    for (int lane = 0; lane < LANES; lane += 2) {
      twoLanes(k, a, ao + lane, b, lane);
    }
    for (int j = 0; j < 4; j++) {
      y[yo + j] = sum(j * HALF);
    }
  }

  /** The sums of all four columns in an even lane and the odd one next to it. */
  private void twoLanes(int k, double[] a, int ao, double[] b, int bo) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    for (int l = 0; l < k; l += LANES) {
      double x = a[ao + l];
      double next = a[ao + l + 1];
      int at = bo + 4 * l;
      s0 = Math.fma(next, b[at + LANES], Math.fma(x, b[at], s0));
      s1 = Math.fma(x, b[at + LANES + 1], Math.fma(next, b[at + 1], s1));
      at += 2 * LANES;
      s2 = Math.fma(next, b[at + LANES], Math.fma(x, b[at], s2));
      s3 = Math.fma(x, b[at + LANES + 1], Math.fma(next, b[at + 1], s3));
    }
    int lane = bo / 2;
    partial[lane] = s0;
    partial[HALF + lane] = s1;
    partial[2 * HALF + lane] = s2;
    partial[3 * HALF + lane] = s3;
  }

  /** One column's partial sums, added in the order of the tiles. */
  private double sum(int from) {
    double sum = four(from);
    return HALF > 4 ? sum + four(from + 2) : sum;
  }

  private double four(int from) {
    int other = from + HALF / 2;
    return (partial[from] + partial[from + 1]) + (partial[other] + partial[other + 1]);
  }

  private static final class Vectors extends CompiledAlone {
    private static final VectorSpecies<Double> SPECIES = Lanes64.SPECIES;
    private static final VectorShuffle<Double> SWAP_1 = Squares64.swap(1);
    private static final VectorMask<Double> UPPER_1 = Squares64.upper(1);

    /** Packs four columns of B, of which three begin at {@code b1} … {@code b3}. */
    static void pack(int k, double[] b, int b1, int b2, int b3, double[] y) {
      for (int l = 0; l < k; l += LANES) {
        DoubleVector p = DoubleVector.fromArray(SPECIES, b, l);
        DoubleVector q = DoubleVector.fromArray(SPECIES, b, b1 + l);
        DoubleVector r = DoubleVector.fromArray(SPECIES, b, b2 + l);
        DoubleVector s = DoubleVector.fromArray(SPECIES, b, b3 + l);
        DoubleVector t = q.blend(p, UPPER_1).rearrange(SWAP_1);
        DoubleVector u = s.blend(r, UPPER_1).rearrange(SWAP_1);
        int at = 4 * l;
        p.blend(q, UPPER_1).intoArray(y, at);
        t.intoArray(y, at + LANES);
        r.blend(s, UPPER_1).intoArray(y, at + 2 * LANES);
        u.intoArray(y, at + 3 * LANES);
      }
    }
  }
}
