package deltachain.backend.vector;

/**
 * Sizes of blocks, and where one way to multiply becomes faster than another; measured in float32
 * on 2 cores with 512-bit vectors, as {@code docs/decisions/0008-vector-kernels.md} says.
 */
final class Crossover {
  private Crossover() {}

  /**
   * Rows of C from which a B that is stored by rows is packed for {@link Narrow32}, element by
   * element. On a Zen 5, 7 columns and 64 rows of 128 and 784 terms took 0.8 of the time of tiles
   * of whole rows; 10 columns and 64 rows 1.2 times as long, 128 rows 0.88 to 1.03, 256 rows 0.8.
   * With 15 columns never: 256 rows of 128 to 1,024 terms took 1.05 to 1.1, packed a little faster.
   *
   * @param groups of four columns, two or three
   */
  static int narrowRows(int groups) {
    return groups == 2 ? 64 : 128;
  }

  /**
   * Rows from which a product of a B that is stored by columns is {@link FourColumns32}: on a Zen
   * 5, 5 rows of 32 terms and 4 columns took 60 ns instead of 86 to 99. Up to {@link
   * #ROWS_BY_QUICK_DOTS} rows only with at most {@link #LONG_DOTS} terms: 5 and 8 rows of 128 terms
   * took 100 to 109 ns, as dot products 126 to 149, but of 256 terms 187 to 203 instead of 158 to
   * 184, 8 rows of 512 terms 334 to 344 instead of 235 to 243.
   */
  static final int ROWS_OF_FOUR_COLUMNS = 5;

  /**
   * The same of a B that is stored by rows, and packed element by element: 8 rows of 32 and 128
   * terms took 0.8 and 0.9 of the time of {@link Tiles32}, 5 and 6 rows 1.1.
   */
  static final int ROWS_TO_PACK_FOUR_COLUMNS = 8;

  /**
   * Terms from which a B that is stored by columns is packed for {@link Narrow32}, if C has 13 to
   * 15 columns: on a Zen 5, 8 and 64 rows of 64 terms took 0.54 and 0.88 of the time of a copy of B
   * for tiles of whole rows, 8, 64 and 256 rows of 32 terms 0.79, 1.0 and 1.13. Fewer columns
   * always: 10 and 5 to 128 rows of 16 to 128 terms took 0.46 to 0.91.
   */
  static final int NARROW_TERMS = 64;

  /**
   * Values of l a block, at most: where sums are whole, nothing has to be added to C. Seven
   * products of 256 × {784, 1024} × 1024 and 1024 × 256 × {784, 1024} in all transposes ran at 218
   * to 246 GFLOP/s, with 512 at 200 to 240.
   */
  static final int DEPTH = 1024;

  /**
   * Elements of B a block: 1 MiB of packed floats is L2. With half as many, fewer columns make a
   * transposed A be read column by column: 208 instead of 232 GFLOP/s.
   */
  static final int BLOCK = 1 << 18;

  /**
   * Rows a block. With 64 level, with 32 up to 3 % slower in the same seven products. As many
   * become columns of C at once, where Cᵀ is computed: a part of a row of C is then eight lines
   * long, and [256 × 784] · [784 × 1024]ᵀ took 1.72 to 1.76 ms, with 32 and 64 rows 1.82 to 1.88,
   * with 16 1.86 to 1.94.
   */
  static final int HEIGHT = 128;

  /**
   * Rows a block where C is {@link #LARGE} and its sums are short: C is then written along its
   * rows, and comes in from memory meanwhile. Among the other products of a step of L with 64 rows,
   * dW₂ took 1.46 to 1.48 ms instead of 1.71 to 1.78, dW₁ 1.24 instead of 1.36 to 1.41; with 8 or
   * 32 rows 1.54 to 1.67. Where the caches hold C, 1.04 to 1.08 times as long.
   */
  static final int HEIGHT_OF_SHORT_SUMS = 16;

  /** Terms up to which {@link #HEIGHT_OF_SHORT_SUMS} holds; with 128 or 256 level. */
  static final int SHORT_SUM = 64;

  /**
   * The same for any C whose rows begin in one set of L1: on a Zen 5, 256 rows of 10 terms and 1024
   * columns took 40 to 43 µs instead of 64 to 83, of 16 terms 54 to 56 instead of 55 to 58, of 24
   * level, of 32 86 to 94 instead of 83 to 85; 1000 columns 41 to 44 instead of 39.
   */
  static final int SHORT_SUM_IN_SAME_SET = 16;

  /**
   * Elements of a matrix above which the caches don't hold it from one product to the next; and of
   * B a block where it stands, which one product reads many times.
   */
  static final int LARGE = 1 << 19;

  /**
   * Rows from which a {@link #LARGE} B that isn't packed is read along its rows first, block by
   * block. Among the other products of a step, Δ W for W [1024 × 1024] took 0.81 to 0.89 of the
   * time with 32 and 64 rows, for [1000 × 1000] 0.83 to 1.03, with 16 rows 0.95 and 1.03, with 4
   * 1.19 and 1.41; for [1536 × 1536] and 64 rows 1.0, in blocks of half the size 0.90, but then
   * [1024 × 1024] 0.97.
   */
  static final int ROWS_TO_READ_AHEAD = 32;

  /**
   * Terms from which a tile claims its lines of C before it is computed. On a Zen 4, the five large
   * products of L took 23.4 ms together instead of 24.1 (medians of six JVMs each in turn), tiles
   * of 256 terms alone 4.94 instead of 5.15; with 128 terms 0.90 to 0.95 of the time where C has 4
   * MB, 1.00 to 1.07 where L2 holds it, with 64 terms 0.97 to 1.06.
   */
  static final int TERMS_TO_CLAIM = 256;

  /** Bytes from one line of memory to another that falls into the same set of L1. */
  static final int SAME_SET = 4096;

  /**
   * Rows from which a row-major B is packed. In products of 96 rows, 64 to 1024 terms and 256 to
   * 784 columns, that took 0.93 to 1.19 times the speed of B where it stands; with 64 rows 0.89 to
   * 1.18.
   */
  static final int ROWS_TO_PACK = 96;

  /**
   * The same if all rows of B fall into one set of L1. On a Zen 5, 64 rows and a B of 1024 to 3072
   * columns and 64 to 2048 rows ran at 180 to 205 GFLOP/s instead of 130 to 180 (with 128 × 2048
   * 198 and 201 instead of 202 and 167), 48 rows of 1024 × 1024 at 189 and 193 instead of 129, 32
   * rows at 172 instead of 144 to 173, 16 at 127 instead of 158; with 10 or 32 terms level. On a
   * Zen 4, 64 rows took 0.92 to 0.99 of the time where B stands and has 256 KB to 4 MB; a B of 4 or
   * 8 MB that is read ahead 0.97 to 1.07.
   */
  static final int ROWS_TO_PACK_OF_SAME_SET = 48;

  /**
   * Panels of a row-major B that are copied at once: a piece of a row is then long enough to be
   * fetched ahead. [1024 × 1024] from L3 took 0.09 ns an element with 4 or 8, one by one 0.21.
   */
  static final int PANELS_ABREAST = 8;

  /**
   * Columns from which a transposed A is packed, if all its columns fall into one set of L1: with
   * 1024 or 2048 rows that took 1.00 to 1.15 times the speed of A where it stands, with 128 columns
   * 0.91 to 1.06; with 128 to 784 rows, which fall into others, 0.87 to 1.02.
   */
  static final int COLUMNS_TO_PACK_A = 256;

  /**
   * Terms above which any transposed A is packed: of 784 terms 0.98 to 1.04 times the speed, of
   * 1024 with 256 or 512 rows 1.01 to 1.18, with 128, 640 or 784 rows 0.95 to 0.99.
   */
  static final int DEPTH_TO_PACK_A = 800;

  /**
   * Multiplications up to which a product is {@link Direct64}, 20 ns faster: [32 × 3] · [3 × 16]
   * took 60 instead of 80 ns. Of 2 µs, that is a hundredth.
   */
  static final double DIRECT_PRODUCT = 1 << 17;

  /**
   * Rows of A up to which A · Bᵀ is dot products, instead of a copy of B: [4 × 32] · [32 × 128]
   * took 1.5 µs instead of 2.0, eight rows of 32 terms and 16 columns 420 ns instead of 210. Of
   * fewer terms than a vector has lanes, only one row: [1 × 10] · [10 × 128] took 368 ns instead of
   * 674, four rows 1442 instead of 809.
   */
  static final int ROWS_BY_DOTS = 4;

  /**
   * The same from {@link #LONG_DOTS} terms: with 8 rows 784 × 128 took 13 to 14 µs instead of 26 to
   * 30, 1024 × 1024 188 instead of 296, 128 × 128 4.9 to 5.7 instead of 5.3 to 5.6; with 16 rows 29
   * to 34, 419 and 9.7 instead of 27, 287 and 5.1. And of two or four vectors of terms, where C is
   * whole vectors, on a Zen 5: 5 rows of 32 terms and 16 columns took 109 to 115 ns instead of 229
   * to 234, 8 rows of 32 and 64 terms 0.77 to 0.89 of the time, 12 rows of 32 terms 1.4.
   */
  static final int ROWS_BY_QUICK_DOTS = 8;

  /** Terms from which {@link #ROWS_BY_QUICK_DOTS} holds. */
  static final int LONG_DOTS = 128;

  /**
   * Terms up to which dot products of several rows are computed row by row, their lanes added in
   * registers, and not in tiles of four rows, whose lanes are added in memory: 2 to 4 rows of 32
   * and 64 terms took 0.61 to 1.05 of the time, of 128 terms 0.91 to 1.22, of 784 1.41 to 1.87,
   * with eight columns at once instead of four.
   */
  static final int TERMS_ROW_BY_ROW = 64;

  /** Values of l a block of the plain kernel. With 128 or 256 level. */
  static final int PLAIN_DEPTH = 256;

  /**
   * Columns a block of the plain kernel, and from one row to the next: 6 rows of C and 3 of B, 37
   * KiB of floats, stay in L1, and aren't 4 KiB apart, where all would fall into one set. Rows in
   * arrays of 512, of which 4 and 2 fitted, reached 89 GFLOP/s in 512³ instead of 140.
   */
  static final int PLAIN_WIDTH32 = 1040;

  /** As {@link #PLAIN_WIDTH32}, in float64. */
  static final int PLAIN_WIDTH64 = 528;

  /**
   * Columns of C from which the plain kernel takes whole rows instead of tiles of 4 × 2 sums. JDK
   * 17 unrolls the loop along a row by how long its runs were: 512³ fell from 140 GFLOP/s to 16
   * where products with 3 and 16 columns had come first.
   */
  static final int COLUMNS_FOR_PLAIN_ROWS = 64;

  /**
   * Columns of a thread's part of a product of the plain kernel are a multiple of these, because it
   * wants long rows: a step of M took 364 µs on two threads, with 32 441 and with 256 384.
   */
  static final int PLAIN_PART_COLUMNS = 128;

  /**
   * Lanes from which tiles have 8 rows: their 16 sums need the 32 registers that come with 512-bit
   * vectors. By the number of registers, not measured.
   */
  static final int LANES_FOR_EIGHT_ROWS64 = 8;

  /** As {@link #LANES_FOR_EIGHT_ROWS64}, in float32. */
  static final int LANES_FOR_EIGHT_ROWS32 = 16;

  /** Multiplications from which a product is divided: about 5 µs on one thread. Not measured. */
  static final double THREADED_PRODUCT = 1 << 19;

  /**
   * Elements from which a pass over them is divided: Adam takes about 6 µs on one thread. So is a
   * product with as many weights while the threads are awake, though it takes 4 µs: where only its
   * update was divided, a step of M1 took 48 µs on two threads, with both 25, on one thread 16 to
   * 20.
   */
  static final int THREADED_PASS = 1 << 15;

  /**
   * Terms up to which a small product has tiles of 4 rows × 4 vectors, which broadcast half as many
   * elements of A as 8 × 2 and check half as many rows, but read B twice as often: on a Zen 5, in
   * turn, [64 × 10] · [10 × 128] took 762 to 818 ns instead of 932 to 945, [8 × 64] · [64 × 128]
   * 532 instead of 562 to 577, [8 × 100] · [100 × 128] 1,037 instead of 912 to 920. Four rows read
   * it as often: with 256 terms 1,400 instead of 1,650 to 1,670.
   */
  static final int WIDE_TERMS = 64;

  /**
   * Terms times rows above which tiles wait for a {@link WarmUp}: [64 × 10] · [10 × 128] took 3 ms
   * before its tiles were compiled, by single elements less than 0.1.
   */
  static final int LONG_TILES = 256;

  /**
   * Multiplications, or elements transposed, after which a warm-up begins. Those that a step waits
   * for come first then: with all at their first use, transposing was first, for a second, and 500
   * steps of M took 2.0 to 2.7 s instead of 1.3 to 1.8.
   */
  static final long WORK_TO_WARM_UP = 1 << 21;

  /**
   * What a warm-up calls takes less when it is compiled: tiles of 15 rows 0.15 to 0.19 µs, and at
   * least 8.6 before; with fewer rows both are shorter. Packing two vectors of four columns took
   * 0.82 µs when only C1 had compiled it, and stayed so for a second: it packs sixteen.
   */
  static final long COMPILED_NANOS = 1_000;

  /**
   * The longest that a warm-up lasts, whether or not its method has been compiled: seven took 0.15
   * to 1 s on two busy processors.
   */
  static final long WARM_UP_NANOS = 2_000_000_000;

  /** How long an idle thread spins before it sleeps: less than a small training step takes. */
  static final long SPIN_NANOS = 50_000;
}
