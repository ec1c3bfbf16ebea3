package deltachain.backend.vector;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The bias and its gradient: a row added to every row of a matrix, and the sum of its rows; of
 * large matrices divided among {@link Workers}.
 */
final class Rows64 implements Parts {
  private static final VectorSpecies<Double> SPECIES = Lanes64.SPECIES;
  private static final int LANES = SPECIES.length();

  /** Columns that are summed at once. */
  private static final int WIDE = 4 * LANES;

  private static final double[] NOTHING = {};
  private static final ThreadLocal<Rows64> LOCAL = ThreadLocal.withInitial(Rows64::new);

  private final Strips strips = new Strips();
  private boolean sums;
  private int rows;
  private int columns;
  private double[] matrix = NOTHING;
  private double[] row = NOTHING;

  private Rows64() {}

  /** P = P + 1 bᵀ for P [rows × columns]. */
  static void add(double[] p, int rows, int columns, double[] b, int threads) {
    if (isShort(rows, columns, threads)
        || !LOCAL.get().divided(false, p, rows, columns, b, rows, threads)) {
      add(p, 0, rows, columns, b);
    }
  }

  /** s_j = Σ_i Δ_ij for Δ [rows × columns], from the first row to the last. */
  static void sum(double[] delta, int rows, int columns, double[] s, int threads) {
    int units = (columns + WIDE - 1) / WIDE;
    if (isShort(rows, columns, threads)
        || !LOCAL.get().divided(true, delta, rows, columns, s, units, threads)) {
      sum(delta, rows, columns, 0, columns, s);
    }
  }

  private static boolean isShort(int rows, int columns, int threads) {
    return threads == 1 || rows * columns < Crossover.THREADED_PASS;
  }

  /** Does it in parts of so many units, unless the workers are busy; says whether it did. */
  private boolean divided(
      boolean sums, double[] matrix, int rows, int columns, double[] row, int units, int threads) {
    this.sums = sums;
    this.rows = rows;
    this.columns = columns;
    this.matrix = matrix;
    this.row = row;
    try {
      return Workers.run(this, strips.set(units, threads), threads);
    } finally {
      this.matrix = NOTHING;
      this.row = NOTHING;
    }
  }

  @Override
  public void run(int part) {
    int from = strips.from(part);
    int to = strips.to(part);
    if (sums) {
      sum(matrix, rows, columns, from * WIDE, Math.min(columns, to * WIDE), row);
    } else {
      add(matrix, from, to, columns, row);
    }
  }

  private static void add(double[] p, int from, int to, int columns, double[] b) {
    int whole = columns - columns % LANES;
    for (int at = from * columns; at < to * columns; at += columns) {
      for (int j = 0; j < whole; j += LANES) {
        DoubleVector sum = DoubleVector.fromArray(SPECIES, p, at + j);
        sum.add(DoubleVector.fromArray(SPECIES, b, j)).intoArray(p, at + j);
      }
      for (int j = whole; j < columns; j++) {
        p[at + j] += b[j];
      }
    }
  }

  private static void sum(double[] delta, int rows, int columns, int from, int to, double[] s) {
    int j = from;
    for (; j <= to - WIDE; j += WIDE) {
      sumFourVectors(delta, j, rows, columns, s);
    }
    for (; j <= to - LANES; j += LANES) {
      DoubleVector sum = DoubleVector.zero(SPECIES);
      for (int i = 0; i < rows; i++) {
        sum = sum.add(DoubleVector.fromArray(SPECIES, delta, i * columns + j));
      }
      sum.intoArray(s, j);
    }
    for (; j < to; j++) {
      double sum = 0;
      for (int i = 0; i < rows; i++) {
        sum += delta[i * columns + j];
      }
      s[j] = sum;
    }
  }

  private static void sumFourVectors(double[] delta, int j, int rows, int columns, double[] s) {
    DoubleVector s0 = DoubleVector.zero(SPECIES);
    DoubleVector s1 = DoubleVector.zero(SPECIES);
    DoubleVector s2 = DoubleVector.zero(SPECIES);
    DoubleVector s3 = DoubleVector.zero(SPECIES);
    int at = j;
    for (int i = 0; i < rows; i++) {
      s0 = s0.add(DoubleVector.fromArray(SPECIES, delta, at));
      s1 = s1.add(DoubleVector.fromArray(SPECIES, delta, at + LANES));
      s2 = s2.add(DoubleVector.fromArray(SPECIES, delta, at + 2 * LANES));
      s3 = s3.add(DoubleVector.fromArray(SPECIES, delta, at + 3 * LANES));
      at += columns;
    }
    s0.intoArray(s, j);
    s1.intoArray(s, j + LANES);
    s2.intoArray(s, j + 2 * LANES);
    s3.intoArray(s, j + 3 * LANES);
  }
}
