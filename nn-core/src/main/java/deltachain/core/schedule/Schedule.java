package deltachain.core.schedule;

/**
 * The learning rate of every step.
 *
 * <p>t counts what the schedule is used for, from 0: steps, or epochs where a trainer is told so.
 * Schedules are immutable, except {@link ReduceOnPlateau}, which follows {@link #report}.
 */
@FunctionalInterface
public interface Schedule {

  /**
   * The learning rate used in step t, ≥ 0.
   *
   * @param t 0, 1, 2, …
   */
  double at(long t);

  /**
   * Is told at the end of each epoch how training goes; most schedules don't listen.
   *
   * @param metric what was measured, such as the loss of the epoch
   */
  default void report(double metric) {}

  /**
   * This schedule for {@code steps} steps, then {@code next}, which counts from 0 again.
   *
   * @param steps ≥ 1
   */
  default Schedule then(long steps, Schedule next) {
    return new Sequence(this, steps, next);
  }

  /**
   * This schedule with each of its steps lasting {@code steps}: rates per epoch, for a trainer that
   * counts steps.
   *
   * @param steps ≥ 1
   */
  default Schedule every(long steps) {
    return new Stretched(this, steps);
  }
}
