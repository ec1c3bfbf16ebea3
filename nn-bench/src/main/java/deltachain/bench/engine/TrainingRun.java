package deltachain.bench.engine;

/** Steps on one and the same batch; not safe for several threads. */
public interface TrainingRun extends AutoCloseable {

  /** Forward, loss, backward, update; what is asked of {@link #loss} has been computed then. */
  void step();

  /** The cost of the last step, before its update. */
  double loss();

  /** Gives the memory back. */
  @Override
  void close();
}
