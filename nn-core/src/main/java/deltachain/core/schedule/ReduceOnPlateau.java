package deltachain.core.schedule;

/**
 * A rate that falls when a metric no longer improves: after each {@link #report}, if the metric
 * wasn't better than the best by the threshold for more than {@code patience} reports, the rate is
 * multiplied by {@code factor}, down to {@code floor}, and {@code cooldown} reports pass before bad
 * ones count again.
 *
 * <p>As PyTorch's {@code ReduceLROnPlateau} with a relative threshold; Keras' threshold is
 * absolute. It holds the state of one training run: make one for each, and don't share it between
 * threads.
 */
public final class ReduceOnPlateau implements Schedule {
  /** Falls that change the rate by no more than this are left out. */
  private static final double SMALLEST_FALL = 1e-8;

  private final Settings settings;
  private double rate;
  private double best;
  private int bad;
  private int cooling;

  /**
   * When to fall, and by how much.
   *
   * @param higherIsBetter whether the metric is a score, such as accuracy, and not a loss
   * @param factor of a fall, in (0, 1)
   * @param patience reports without improvement that are borne, ≥ 0
   * @param threshold the least improvement, relative to the best metric, in [0, 1)
   * @param cooldown reports after a fall that aren't counted, ≥ 0
   * @param floor the lowest rate ≥ 0
   */
  public record Settings(
      boolean higherIsBetter,
      double factor,
      int patience,
      double threshold,
      int cooldown,
      double floor) {

    /** For a loss: factor 0.1, patience 10, threshold 10⁻⁴, no cooldown and no floor. */
    public Settings() {
      this(false, 0.1, 10, 1e-4, 0, 0);
    }

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a value is out of its range
     */
    public Settings {
      Ranges.inside("factor", factor);
      Ranges.atLeast("patience", patience, 0);
      Ranges.between("threshold", threshold, 0, Math.nextDown(1.0));
      Ranges.atLeast("cooldown", cooldown, 0);
      Ranges.notNegative("floor", floor);
    }
  }

  /**
   * Begins with that rate.
   *
   * @param rate η &gt; 0
   */
  public ReduceOnPlateau(double rate, Settings settings) {
    Ranges.positive("learning rate", rate);
    this.rate = rate;
    this.settings = settings;
    this.best = settings.higherIsBetter() ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
  }

  /** The present rate, whichever step it is. */
  @Override
  public double at(long t) {
    return rate;
  }

  @Override
  public void report(double metric) {
    if (isBetter(metric)) {
      best = metric;
      bad = 0;
    } else {
      bad++;
    }
    if (cooling > 0) {
      cooling--;
      bad = 0;
    }
    if (bad > settings.patience()) {
      double lower = Math.max(rate * settings.factor(), settings.floor());
      if (rate - lower > SMALLEST_FALL) {
        rate = lower;
      }
      cooling = settings.cooldown();
      bad = 0;
    }
  }

  private boolean isBetter(double metric) {
    double margin = settings.threshold();
    return settings.higherIsBetter() ? metric > best * (1 + margin) : metric < best * (1 - margin);
  }
}
