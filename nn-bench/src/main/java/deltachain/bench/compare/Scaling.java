package deltachain.bench.compare;

import java.util.List;

/** How the time of a step grows with the operations in its products. */
final class Scaling {
  private Scaling() {}

  /**
   * The largest deviation from a time that is proportional to the operations: max |r_i / r − 1|,
   * where r_i is the time per operation and r the geometric mean of all; NaN if the engine failed.
   *
   * @param engine the number of the engine in each result
   */
  static double deviation(List<StepResult> results, int engine) {
    double[] perOperation =
        results.stream()
            .mapToDouble(r -> r.engines().get(engine).median() / r.problem().operations())
            .toArray();
    double mean = geometricMean(perOperation);
    double largest = 0;
    for (double rate : perOperation) {
      largest = Math.max(largest, Math.abs(rate / mean - 1));
    }
    return largest;
  }

  /** exp of the mean of the logarithms. */
  static double geometricMean(double... values) {
    double sum = 0;
    for (double value : values) {
      sum += Math.log(value);
    }
    return Math.exp(sum / values.length);
  }
}
