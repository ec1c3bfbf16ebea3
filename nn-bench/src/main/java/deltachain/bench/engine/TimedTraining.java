package deltachain.bench.engine;

/**
 * Training from the initial values on, begun anew before the network has learnt its one batch by
 * heart: gradients that vanish become denormal numbers, which some libraries are slow with. Only
 * the steps behind the first few are timed.
 */
final class TimedTraining implements Timed {
  private static final int UNTIMED = 3;
  private static final int LONGEST = 200;

  private final TrainingEngine engine;
  private final Training training;

  TimedTraining(TrainingEngine engine, Training training) {
    this.engine = engine;
    this.training = training;
  }

  /** The costs of the first steps. */
  double[] losses(int steps) {
    double[] losses = new double[steps];
    try (TrainingRun run = engine.start(training)) {
      for (int i = 0; i < steps; i++) {
        run.step();
        losses[i] = run.loss();
      }
    }
    return losses;
  }

  @Override
  public double block(double seconds) {
    long budget = (long) (1e9 * seconds);
    long spent = 0;
    long steps = 0;
    while (spent < budget) {
      try (TrainingRun run = engine.start(training)) {
        for (int i = 0; i < UNTIMED; i++) {
          run.step();
        }
        long begin = System.nanoTime();
        long elapsed = 0;
        for (int i = 0; i < LONGEST && spent + elapsed < budget; i++) {
          run.step();
          elapsed = System.nanoTime() - begin;
          steps++;
        }
        spent += elapsed;
      }
    }
    return 1e-3 * spent / steps;
  }
}
