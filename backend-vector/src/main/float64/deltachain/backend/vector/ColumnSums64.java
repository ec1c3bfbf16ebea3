package deltachain.backend.vector;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** The sums of a matrix's columns; of a large one divided among {@link Workers}. */
final class ColumnSums64 implements Parts {
  private static final VectorSpecies<Double> SPECIES = Lanes64.SPECIES;
  private static final int LANES = SPECIES.length();

  /** Columns that are summed at once. */
  private static final int WIDE = 4 * LANES;

  private static final double[] NOTHING = {};
  private static final ThreadLocal<ColumnSums64> LOCAL = ThreadLocal.withInitial(ColumnSums64::new);

  private final Strips strips = new Strips();
  private int rows;
  private int columns;
  private double[] matrix = NOTHING;
  private double[] sums = NOTHING;

  private ColumnSums64() {}

  /** s_j = Σ_i Δ_ij for Δ [rows × columns], from the first row to the last. */
  static void sum(double[] delta, int rows, int columns, double[] s, int threads) {
    boolean isShort = threads == 1 || rows * columns < Crossover.THREADED_PASS;
    if (isShort || !LOCAL.get().divided(delta, rows, columns, s, threads)) {
      sum(delta, rows, columns, 0, columns, s);
    }
  }

  /** Does it in parts of whole vectors, unless the workers are busy; says whether it did. */
  private boolean divided(double[] delta, int rows, int columns, double[] s, int threads) {
    this.rows = rows;
    this.columns = columns;
    matrix = delta;
    sums = s;
    try {
      return Workers.run(this, strips.set((columns + WIDE - 1) / WIDE, threads), threads);
    } finally {
      matrix = NOTHING;
      sums = NOTHING;
    }
  }

  @Override
  public void run(int part) {
    int to = Math.min(columns, strips.to(part) * WIDE);
    sum(matrix, rows, columns, strips.from(part) * WIDE, to, sums);
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
