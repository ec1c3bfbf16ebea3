package deltachain.data.csv;

import deltachain.data.Task;

/**
 * What a CSV file doesn't say about itself.
 *
 * @param target the target columns, by name or by number from 1 on, separated by commas; empty for
 *     the last column
 * @param task what is to be learned
 */
public record CsvOptions(String target, Task task) {
  /** The last column is the target, and its values decide the task. */
  public static final CsvOptions DEFAULT = new CsvOptions("", Task.AUTO);
}
