package deltachain.core.schedule;

/**
 * A steady fall, or a steady rise as in a range test: rate · γᵗ.
 *
 * @param rate η, the base rate &gt; 0
 * @param gamma γ &gt; 0, the factor of a step
 */
public record Exponential(double rate, double gamma) implements Schedule {

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public Exponential {
    Ranges.positive("learning rate", rate);
    Ranges.positive("gamma", gamma);
  }

  @Override
  public double at(long t) {
    return rate * Curves.power(gamma, (double) t);
  }
}
