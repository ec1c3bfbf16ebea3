package deltachain.core.schedule;

/**
 * A staircase: rate · γ^⌊t / every⌋.
 *
 * @param rate η, the base rate &gt; 0
 * @param every steps between falls, ≥ 1
 * @param gamma γ in (0, 1], the factor of a fall
 */
public record Steps(double rate, long every, double gamma) implements Schedule {

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public Steps {
    Ranges.positive("learning rate", rate);
    Ranges.atLeastOne("steps between falls", every);
    Ranges.fraction("gamma", gamma);
  }

  @Override
  public double at(long t) {
    return rate * Curves.power(gamma, (double) (t / every));
  }
}
