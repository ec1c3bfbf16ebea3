package deltachain.core.training;

import deltachain.api.Tensor;

/**
 * Keeps the incoming weights of every unit, the rows of W, within a ball: w *= largest / ‖w‖ where
 * ‖w‖ is larger (Srebro, Rennie and Jaakkola, 2005; Srivastava et al., 2014).
 */
final class MaxNorm {
  private final double largest;
  private double[] row = new double[0];

  MaxNorm(double largest) {
    this.largest = largest;
  }

  void apply(Tensor w) {
    int columns = w.columns();
    if (row.length < columns) {
      row = new double[columns];
    }
    for (int i = 0; i < w.rows(); i++) {
      w.read(i * columns, row, 0, columns);
      double squares = 0;
      for (int j = 0; j < columns; j++) {
        squares += row[j] * row[j];
      }
      double factor = largest / Math.sqrt(squares);
      if (factor < 1) {
        for (int j = 0; j < columns; j++) {
          row[j] *= factor;
        }
        w.write(i * columns, row, 0, columns);
      }
    }
  }
}
