package deltachain.core.schedule;

/**
 * Cosines that begin anew, each longer than the one before (SGDR: Loshchilov and Hutter, 2017):
 * floor + (rate − floor) (1 + cos(π t_i / T_i)) / 2, where t_i counts within the period and T_{i+1}
 * = T_i · {@code growth}.
 *
 * @param rate η, the base rate &gt; 0
 * @param first steps of the first period, ≥ 1
 * @param growth factor from period to period, ≥ 1
 * @param floor from 0 to {@code rate}
 */
public record WarmRestarts(double rate, long first, int growth, double floor) implements Schedule {

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public WarmRestarts {
    Ranges.positive("learning rate", rate);
    Ranges.atLeastOne("steps of the first period", first);
    Ranges.atLeastOne("growth of the periods", growth);
    Ranges.between("floor", floor, 0, rate);
  }

  @Override
  public double at(long t) {
    long within = t;
    long period = first;
    if (growth == 1) {
      within %= first;
    }
    while (within >= period) {
      within -= period;
      period *= growth;
    }
    return Curves.cosine(rate, floor, (double) within / period);
  }
}
