package deltachain.backend.ejml;

/** Where one way to multiply becomes faster than another; measured in float32 on 2 cores. */
final class Crossover {
  private Crossover() {}

  /**
   * Multiplications from which a product is worth EJML's threads: their start takes 10 to 25 µs,
   * and 2¹⁹ multiplications take 160 µs on one thread.
   */
  static final long THREADED_PRODUCT = 1 << 19;

  /**
   * A · Bᵀ by EJML's own product up to so many rows of A; with more, B is transposed first. One row
   * of 784 times [128 × 784]ᵀ: 57 µs against 67; 64 rows: 3,650 against 3,000; 256 rows times [1024
   * × 1024]ᵀ: 147 ms against 85, of which the transposition takes 2.
   */
  static final int ROWS_TO_MULTIPLY_TRANSPOSED = 1;
}
