package deltachain.core.schedule;

import deltachain.core.lookup.Registry;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The schedules by name, with their usual settings for a run of known length. */
public final class Schedules {
  private static final Registry<Maker> BY_NAME =
      new Registry<>(
          "schedule",
          Map.ofEntries(
              Map.entry("constant", (rate, steps) -> new Constant(rate)),
              Map.entry("step", (rate, steps) -> new Steps(rate, share(steps, 3), 0.1)),
              Map.entry("multistep", Schedules::halfAndThreeQuarters),
              Map.entry(
                  "exponential",
                  (rate, steps) -> new Exponential(rate, Curves.power(0.01, 1.0 / steps))),
              Map.entry("inverse_time", (rate, steps) -> new InverseTime(rate, 9.0 / steps)),
              Map.entry("polynomial", (rate, steps) -> new Polynomial(rate, steps, 1)),
              Map.entry("cosine", (rate, steps) -> new Cosine(rate, steps, 0)),
              Map.entry(
                  "cosine_warm_restarts",
                  (rate, steps) -> new WarmRestarts(rate, share(steps, 7), 2, 0)),
              Map.entry("one_cycle", (rate, steps) -> new OneCycle(rate, Math.max(2, steps))),
              Map.entry("linear_warmup", (rate, steps) -> new WarmUp(rate, 0.1, share(steps, 10))),
              Map.entry("warmup_cosine", Schedules::warmUpThenCosine),
              Map.entry("noam", (rate, steps) -> Noam.peaking(rate, share(steps, 10))),
              Map.entry(
                  "reduce_on_plateau",
                  (rate, steps) -> new ReduceOnPlateau(rate, new ReduceOnPlateau.Settings()))));

  /** Makes a schedule for a rate and a number of steps. */
  private interface Maker {
    Schedule make(double rate, long steps);
  }

  private Schedules() {}

  /** All names, sorted. */
  public static Set<String> names() {
    return BY_NAME.names();
  }

  /**
   * The schedule of that name: its highest rate is {@code rate}. {@code step} falls to a tenth
   * after each third of the run, {@code multistep} after a half and three quarters; {@code
   * exponential} ends with a hundredth and {@code inverse_time} with a tenth of the rate; {@code
   * polynomial} and {@code cosine} end with 0; {@code cosine_warm_restarts} has three periods; the
   * warm-ups last a tenth of the run.
   *
   * @param rate &gt; 0
   * @param steps of the whole run, ≥ 1
   * @throws IllegalArgumentException for an unknown name or a value out of range
   */
  public static Schedule of(String name, double rate, long steps) {
    Ranges.atLeastOne("steps", steps);
    return BY_NAME.get(name).make(rate, steps);
  }

  private static Schedule halfAndThreeQuarters(double rate, long steps) {
    long half = share(steps, 2);
    return new Milestones(rate, List.of(half, Math.max(half + 1, steps * 3 / 4)), 0.1);
  }

  private static Schedule warmUpThenCosine(double rate, long steps) {
    long warmUp = share(steps, 10);
    Schedule cosine = new Cosine(rate, Math.max(1, steps - warmUp), 0);
    return new WarmUp(rate, 0.1, warmUp).then(warmUp, cosine);
  }

  private static long share(long steps, int of) {
    return Math.max(1, steps / of);
  }
}
