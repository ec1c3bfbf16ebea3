package deltachain.core.schedule;

/** A schedule whose every step lasts several. */
record Stretched(Schedule schedule, long steps) implements Schedule {

  Stretched {
    Ranges.atLeastOne("steps that each rate lasts", steps);
  }

  @Override
  public double at(long t) {
    return schedule.at(t / steps);
  }

  @Override
  public void report(double metric) {
    schedule.report(metric);
  }
}
