package deltachain.core.schedule;

/**
 * The same rate in every step.
 *
 * @param rate η &gt; 0
 */
public record Constant(double rate) implements Schedule {

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public Constant {
    Ranges.positive("learning rate", rate);
  }

  @Override
  public double at(long t) {
    return rate;
  }
}
