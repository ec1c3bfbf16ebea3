package deltachain.backend.vector;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** The vectors of this machine, and how a tile's sums get into C. */
final class Lanes64 {
  /** The widest that the machine prefers: 128 to 512 bits. */
  static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;

  /** Elements a vector. */
  static final int LANES = SPECIES.length();

  /** Elements a line of the caches. */
  static final int LINE = 64 / Double.BYTES;

  /** 1,000 sufficed, 300 didn't; 3,000 take 5 ms. */
  private static final int STORES_TO_LEARN = 3000;

  static {
    teachStores();
  }

  private Lanes64() {}

  /**
   * Stores vectors until the compiler has seen their class. C2 on JDK 17 knows the class of a
   * vector by what it has seen at a call; a tile stores only after the loop that makes it hot, and
   * if it is compiled before stores are known, each makes an object, for good: after 1 × 784 × 128,
   * 1 × 10 × 128 took 0.8 to 2.3 µs instead of 45 ns.
   */
  private static void teachStores() {
    double[] memory = new double[LANES];
    DoubleVector zero = DoubleVector.zero(SPECIES);
    for (int i = 0; i < STORES_TO_LEARN; i++) {
      zero.intoArray(memory, 0);
    }
  }

  /** Whether lines so many elements apart fall into the same set of L1. */
  static boolean inSameSet(int stride) {
    return stride % (Crossover.SAME_SET / Double.BYTES) == 0;
  }

  /**
   * Writes to every line of a part of C that is about to be computed and written whole, if its sums
   * are long: the lines move into this core's cache meanwhile, so that the sums needn't wait for
   * them.
   *
   * @param k terms of a sum
   * @param co row i of the part begins at {@code co + i * cRow}
   */
  static void claim(int k, double[] c, int co, int cRow, int rows, int columns) {
    if (k < Crossover.TERMS_TO_CLAIM) {
      return;
    }
    for (int i = 0; i < rows; i++) {
      int at = co + i * cRow;
      for (int j = 0; j < columns; j += LINE) {
        c[at + j] = 0;
      }
      c[at + columns - 1] = 0;
    }
  }

  /** As {@link Kernel64#merge}, vector by vector. */
  static void merge(
      double[] tile,
      int tileRow,
      int rows,
      int columns,
      double alpha,
      double beta,
      double[] c,
      int co,
      int cRow) {
    int whole = columns - columns % LANES;
    Passes64.merge(tile, tileRow, rows, whole, alpha, beta, c, co, cRow);
    if (whole < columns) {
      Kernel64.merge(tile, tileRow, whole, rows, columns, alpha, beta, c, co, cRow);
    }
  }
}
