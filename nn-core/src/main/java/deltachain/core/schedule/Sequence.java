package deltachain.core.schedule;

/** One schedule after another. */
record Sequence(Schedule first, long steps, Schedule next) implements Schedule {

  Sequence {
    Ranges.atLeastOne("steps of the first schedule", steps);
  }

  @Override
  public double at(long t) {
    return t < steps ? first.at(t) : next.at(t - steps);
  }

  @Override
  public void report(double metric) {
    first.report(metric);
    next.report(metric);
  }
}
