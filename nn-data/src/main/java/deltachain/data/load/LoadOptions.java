package deltachain.data.load;

import deltachain.data.Task;

/**
 * How a data set is read, as options of a command line say it.
 *
 * @param target the target columns of a CSV file, by name or by number from 1 on, separated by
 *     commas; empty for the last column
 * @param task what is to be learned from a CSV file
 * @param test a fraction of the training rows such as {@code 0.2}, or a CSV file with test rows;
 *     empty for the set's own test rows, if it has any
 * @param seed decides which rows a fraction takes
 */
public record LoadOptions(String target, Task task, String test, long seed) {
  /** The last column, its values decide the task, the set's own test rows, seed 0. */
  public static final LoadOptions DEFAULT = new LoadOptions("", Task.AUTO, "", 0);

  /** These, with another target. */
  public LoadOptions withTarget(String target) {
    return new LoadOptions(target, task, test, seed);
  }

  /** These, with another task. */
  public LoadOptions withTask(Task task) {
    return new LoadOptions(target, task, test, seed);
  }

  /** These, with other test rows. */
  public LoadOptions withTest(String test) {
    return new LoadOptions(target, task, test, seed);
  }

  /** These, with another seed. */
  public LoadOptions withSeed(long seed) {
    return new LoadOptions(target, task, test, seed);
  }
}
