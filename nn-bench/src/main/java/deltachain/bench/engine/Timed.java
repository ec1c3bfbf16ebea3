package deltachain.bench.engine;

/** Work that is repeated, and timed. */
interface Timed {

  /**
   * Repeats the work for that long.
   *
   * @param seconds of timed work, &gt; 0; the work is done at least once
   * @return the mean time of one piece of work, in µs
   */
  double block(double seconds);
}
