package deltachain.tck.golden;

import deltachain.api.DType;
import deltachain.spi.HeapTensor;
import java.util.Arrays;
import java.util.List;

/**
 * The data of a training run: features, and measured targets, standardised by the mean and the
 * population deviation of all rows; class indices stay.
 */
final class TrainingData {
  private final HeapTensor x;
  private final HeapTensor y;

  private TrainingData(HeapTensor x, HeapTensor y) {
    this.x = x;
    this.y = y;
  }

  /** Reads lines of comma-separated numbers below a header; the targets come last. */
  static TrainingData parse(List<String> lines, int targets, boolean classes) {
    double[][] rows =
        lines.stream()
            .skip(1)
            .filter(line -> !line.isBlank())
            .map(line -> Arrays.stream(line.split(",", -1)).mapToDouble(Double::parseDouble))
            .map(numbers -> numbers.toArray())
            .toArray(double[][]::new);
    int features = rows[0].length - targets;
    HeapTensor x = new HeapTensor(DType.FLOAT64, rows.length, features);
    HeapTensor y = new HeapTensor(DType.FLOAT64, rows.length, targets);
    for (int i = 0; i < rows.length; i++) {
      x.write(i * features, rows[i], 0, features);
      y.write(i * targets, rows[i], features, targets);
    }
    standardise(x);
    if (!classes) {
      standardise(y);
    }
    return new TrainingData(x, y);
  }

  private static void standardise(HeapTensor t) {
    double[] values = t.doubles();
    for (int j = 0; j < t.columns(); j++) {
      double mean = 0;
      for (int i = 0; i < t.rows(); i++) {
        mean += values[i * t.columns() + j] / t.rows();
      }
      double variance = 0;
      for (int i = 0; i < t.rows(); i++) {
        double off = values[i * t.columns() + j] - mean;
        variance += off * off / t.rows();
      }
      for (int i = 0; i < t.rows(); i++) {
        int at = i * t.columns() + j;
        values[at] = (values[at] - mean) / Math.sqrt(variance);
      }
    }
  }

  /** Compares the prepared features with what the file says of them. */
  void check(Node expected, Checks checks) {
    checks.close(
        "X_row0", x.rowPrefix(1).toArray(), expected.values("X_row0").data(), Tolerance.FORMULA);
    double sum = Arrays.stream(x.doubles()).map(Math::abs).sum();
    checks.close("X_sum_of_abs", sum, expected.number("X_sum_of_abs"), Tolerance.FORMULA);
  }

  int rows() {
    return x.rows();
  }

  HeapTensor x() {
    return x;
  }

  HeapTensor y() {
    return y;
  }
}
