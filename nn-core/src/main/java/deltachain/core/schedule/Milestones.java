package deltachain.core.schedule;

import java.util.List;

/**
 * A fall at each of given steps: rate · γ^(number of milestones ≤ t).
 *
 * @param rate η, the base rate &gt; 0
 * @param milestones steps at which the rate falls, ≥ 0 and rising
 * @param gamma γ in (0, 1], the factor of a fall
 */
public record Milestones(double rate, List<Long> milestones, double gamma) implements Schedule {

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public Milestones {
    Ranges.positive("learning rate", rate);
    Ranges.fraction("gamma", gamma);
    milestones = List.copyOf(milestones);
    requireRising(milestones);
  }

  @Override
  public double at(long t) {
    int passed = 0;
    while (passed < milestones.size() && milestones.get(passed) <= t) {
      passed++;
    }
    return rate * Curves.power(gamma, passed);
  }

  private static void requireRising(List<Long> milestones) {
    long last = -1;
    for (long milestone : milestones) {
      if (milestone <= last) {
        throw new IllegalArgumentException(
            "milestones " + milestones + ": expected rising numbers of steps, the first ≥ 0");
      }
      last = milestone;
    }
  }
}
