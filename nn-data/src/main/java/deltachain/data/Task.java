package deltachain.data;

import deltachain.core.lookup.Suggestion;
import java.util.Arrays;
import java.util.List;

/** What is to be learned from the target columns. */
public enum Task {
  /** Decided by the values of the target. */
  AUTO("auto"),
  /** Which of several classes a sample belongs to: one target column of labels. */
  CLASSIFICATION("classification"),
  /** Numbers: one or more target columns. */
  REGRESSION("regression");

  private final String label;

  Task(String label) {
    this.label = label;
  }

  /**
   * The task of that name: {@code auto}, {@code classification} or {@code regression}.
   *
   * @throws DataRequestException for any other name
   */
  public static Task of(String name) {
    for (Task task : values()) {
      if (task.label.equals(name)) {
        return task;
      }
    }
    List<String> names = Arrays.stream(values()).map(Task::toString).toList();
    throw new DataRequestException(
        "unknown task '"
            + name
            + "'"
            + Suggestion.didYouMean(name, names)
            + ": expected one of "
            + String.join(", ", names));
  }

  /** The name that {@link #of} takes. */
  @Override
  public String toString() {
    return label;
  }
}
