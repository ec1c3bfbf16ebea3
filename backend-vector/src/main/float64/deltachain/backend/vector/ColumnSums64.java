package deltachain.backend.vector;

/** The sums of a matrix's columns; of a large one divided among {@link Workers}. */
final class ColumnSums64 implements Parts {
  /** Columns that are summed at once. */
  static final int WIDE = 4 * Lanes64.LANES;

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
      Passes64.columnSums(delta, rows, columns, 0, columns, s);
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
    Passes64.columnSums(matrix, rows, columns, strips.from(part) * WIDE, to, sums);
  }
}
