package deltachain.bench.compare;

import java.util.Arrays;
import java.util.Locale;

/**
 * The costs of the first steps, which tell whether an engine does the same work.
 *
 * <p>Two float32 curves agree if everywhere |C_t − C'_t| ≤ 5·10⁻⁴ (C_1 − min C) + 10⁻⁵ C_1: small
 * beside what the updates did, however little that is, and the rounding of C.
 */
record LossCurve(double[] costs) {
  /** How many steps are compared. */
  static final int STEPS = 20;

  private static final double OF_THE_FALL = 5e-4;
  private static final double OF_THE_COST = 1e-5;

  /** From the answer of a worker. */
  static LossCurve of(String answer) {
    return new LossCurve(
        Arrays.stream(answer.split(" ")).mapToDouble(Double::parseDouble).toArray());
  }

  /**
   * Requires another engine's curve to agree with this one.
   *
   * @throws EngineException if it doesn't
   */
  void requireSame(LossCurve other) {
    double tolerance = tolerance();
    for (int i = 0; i < costs.length; i++) {
      double off = i < other.costs.length ? Math.abs(costs[i] - other.costs[i]) : Double.NaN;
      if (!(off <= tolerance)) {
        throw new EngineException(
            String.format(
                Locale.ROOT,
                "other work: the cost of step %d is %s, expected %s ± %.1e",
                i + 1,
                i < other.costs.length ? Double.toString(other.costs[i]) : "missing",
                costs[i],
                tolerance));
      }
    }
  }

  private double tolerance() {
    double fall = costs[0] - Arrays.stream(costs).min().orElse(0);
    return OF_THE_FALL * fall + OF_THE_COST * costs[0];
  }
}
