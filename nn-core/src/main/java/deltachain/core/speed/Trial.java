package deltachain.core.speed;

/** Work on one backend that is timed, with buffers of its own. */
public interface Trial extends AutoCloseable {

  /**
   * Does the work once.
   *
   * @param rows of the batch, from 1 to the number that the trial was made for
   */
  void run(int rows);

  /** Gives the memory back. */
  @Override
  void close();
}
