package deltachain.core.loss;

import deltachain.core.lookup.Suggestion;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How the losses of a batch [n × k] become one number: what their sum is divided by. */
public enum Reduction {
  /** By what the loss counts: n k elements, n rows, or the weights of the rows' classes. */
  MEAN,

  /** By the n rows. */
  BATCH_MEAN,

  /** By 1: the learning rate has to suit the batch size. */
  SUM;

  /**
   * The reduction of that name.
   *
   * @param name {@code mean}, {@code batch_mean} or {@code sum}
   * @throws IllegalArgumentException for another
   */
  public static Reduction of(String name) {
    List<String> names = Arrays.stream(values()).map(Reduction::toString).toList();
    if (!names.contains(name)) {
      throw new IllegalArgumentException(
          "unknown reduction '"
              + name
              + "'"
              + Suggestion.didYouMean(name, names)
              + ": expected "
              + String.join(", ", names));
    }
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** The name that {@link #of} takes. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
