package deltachain.tck.training;

import deltachain.core.random.SplitMix;

/** The kinds of targets that losses take; each loss is tried with all, and must take one. */
enum Targets {
  /** Rows that sum to 1, [rows × outputs]. */
  PROBABILITIES {
    @Override
    double[] draw(SplitMix random, int rows, int outputs) {
      double[] y = new double[rows * outputs];
      for (int start = 0; start < y.length; start += outputs) {
        double sum = 0;
        for (int j = start; j < start + outputs; j++) {
          y[j] = random.nextDouble(0.1, 1);
          sum += y[j];
        }
        for (int j = start; j < start + outputs; j++) {
          y[j] /= sum;
        }
      }
      return y;
    }
  },

  /** One class index a row, [rows × 1]. */
  CLASS_INDICES {
    @Override
    double[] draw(SplitMix random, int rows, int outputs) {
      double[] y = new double[rows];
      for (int i = 0; i < rows; i++) {
        y[i] = random.nextInt(outputs);
      }
      return y;
    }
  },

  /** −1 or 1, [rows × outputs]. */
  SIGNS {
    @Override
    double[] draw(SplitMix random, int rows, int outputs) {
      double[] y = new double[rows * outputs];
      for (int i = 0; i < y.length; i++) {
        y[i] = 2 * random.nextInt(2) - 1;
      }
      return y;
    }
  };

  /** Targets for that many rows, row-major. */
  abstract double[] draw(SplitMix random, int rows, int outputs);

  /** Those targets with a last column of weights. */
  static double[] weighted(double[] y, SplitMix random, int rows) {
    int columns = y.length / rows;
    double[] wide = new double[y.length + rows];
    for (int row = 0; row < rows; row++) {
      System.arraycopy(y, row * columns, wide, row * (columns + 1), columns);
      wide[row * (columns + 1) + columns] = random.nextDouble(0.1, 2);
    }
    return wide;
  }
}
