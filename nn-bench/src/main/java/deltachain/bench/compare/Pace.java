package deltachain.bench.compare;

/**
 * How long things are measured.
 *
 * @param warmUp seconds of work, at least, before the first block of a step
 * @param rounds how many blocks each engine gets
 * @param step seconds of a block of steps
 * @param product seconds of a block of products
 * @param processes how many processes of each engine count
 */
record Pace(double warmUp, int rounds, double step, double product, int processes) {
  /** For figures. */
  static final Pace WHOLE = new Pace(2, 9, 0.4, 0.03, 5);

  /** To see that everything works, and the rough size of things. */
  static final Pace QUICK = new Pace(0.5, 3, 0.1, 0.01, 1);
}
