package deltachain.core.schedule;

/**
 * rate · (1 − min(t, steps) / steps)^power: falls to 0 and stays there.
 *
 * @param rate η, the base rate &gt; 0
 * @param steps until the rate is 0, ≥ 1
 * @param power &gt; 0; 1 is a straight line
 */
public record Polynomial(double rate, long steps, double power) implements Schedule {

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public Polynomial {
    Ranges.positive("learning rate", rate);
    Ranges.atLeastOne("steps", steps);
    Ranges.positive("power", power);
  }

  @Override
  public double at(long t) {
    double left = 1 - (double) Math.min(t, steps) / steps;
    return rate * Curves.power(left, power);
  }
}
