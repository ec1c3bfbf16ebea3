package deltachain.core.schedule;

/**
 * Hyperbolic decay: rate / (1 + δ t) (Robbins and Monro, 1951).
 *
 * @param rate η, the base rate &gt; 0
 * @param decay δ ≥ 0, per step
 */
public record InverseTime(double rate, double decay) implements Schedule {

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public InverseTime {
    Ranges.positive("learning rate", rate);
    Ranges.notNegative("decay", decay);
  }

  @Override
  public double at(long t) {
    return rate / (1 + decay * t);
  }
}
