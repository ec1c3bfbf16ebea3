package deltachain.core.schedule;

/**
 * Half a cosine from the base rate to the floor, where it stays (Loshchilov and Hutter, 2017):
 * floor + (rate − floor) (1 + cos(π t / steps)) / 2.
 *
 * <p>PyTorch's {@code CosineAnnealingLR} rises again after the last step.
 *
 * @param rate η, the base rate &gt; 0
 * @param steps until the floor is reached, ≥ 1
 * @param floor from 0 to {@code rate}
 */
public record Cosine(double rate, long steps, double floor) implements Schedule {

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public Cosine {
    Ranges.positive("learning rate", rate);
    Ranges.atLeastOne("steps", steps);
    Ranges.between("floor", floor, 0, rate);
  }

  @Override
  public double at(long t) {
    double progress = (double) Math.min(t, steps) / steps;
    return Curves.cosine(rate, floor, progress);
  }
}
