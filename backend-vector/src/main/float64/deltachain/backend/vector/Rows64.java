package deltachain.backend.vector;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** The bias and its gradient: a row added to every row of a matrix, and the sum of its rows. */
final class Rows64 {
  private static final VectorSpecies<Double> SPECIES = Lanes64.SPECIES;
  private static final int LANES = SPECIES.length();

  private Rows64() {}

  /** P = P + 1 bᵀ for P [rows × columns]. */
  static void add(double[] p, int rows, int columns, double[] b) {
    int whole = columns - columns % LANES;
    for (int at = 0; at < rows * columns; at += columns) {
      for (int j = 0; j < whole; j += LANES) {
        DoubleVector sum = DoubleVector.fromArray(SPECIES, p, at + j);
        sum.add(DoubleVector.fromArray(SPECIES, b, j)).intoArray(p, at + j);
      }
      for (int j = whole; j < columns; j++) {
        p[at + j] += b[j];
      }
    }
  }

  /** s_j = Σ_i Δ_ij for Δ [rows × columns], from the first row to the last. */
  static void sum(double[] delta, int rows, int columns, double[] s) {
    int j = 0;
    for (; j <= columns - 4 * LANES; j += 4 * LANES) {
      sumFourVectors(delta, j, rows, columns, s);
    }
    for (; j <= columns - LANES; j += LANES) {
      DoubleVector sum = DoubleVector.zero(SPECIES);
      for (int i = 0; i < rows; i++) {
        sum = sum.add(DoubleVector.fromArray(SPECIES, delta, i * columns + j));
      }
      sum.intoArray(s, j);
    }
    for (; j < columns; j++) {
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
