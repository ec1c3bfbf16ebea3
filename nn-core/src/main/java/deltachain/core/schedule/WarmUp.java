package deltachain.core.schedule;

/**
 * A straight line from {@code start} · rate in step 0 to the rate in step {@code steps}, where it
 * stays (Goyal et al., 2017).
 *
 * @param rate η, the base rate &gt; 0
 * @param start the share that step 0 uses, from 0 to 1
 * @param steps of the warm-up, ≥ 1
 */
public record WarmUp(double rate, double start, long steps) implements Schedule {

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public WarmUp {
    Ranges.positive("learning rate", rate);
    Ranges.between("start", start, 0, 1);
    Ranges.atLeastOne("steps", steps);
  }

  @Override
  public double at(long t) {
    return rate * (start + (1 - start) * Math.min(t, steps) / steps);
  }
}
