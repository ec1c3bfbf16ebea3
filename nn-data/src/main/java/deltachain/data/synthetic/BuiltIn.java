package deltachain.data.synthetic;

import deltachain.core.lookup.Suggestion;
import deltachain.data.DataRequestException;
import deltachain.data.TrainTest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The data sets that come with the library, by name. */
public enum BuiltIn {
  /** Images of digits: see {@link Digits}. */
  DIGITS("digits", "28×28 images of the ten digits, drawn from strokes"),
  /** A small classification in the plane: see {@link Spiral}. */
  SPIRAL("spiral", "two interleaved spirals in the plane, 2 classes"),
  /** A small regression: see {@link Friedman}. */
  FRIEDMAN("friedman", "Friedman's regression #1, 10 features and 1 target");

  private final String label;
  private final String description;

  BuiltIn(String label, String description) {
    this.label = label;
    this.description = description;
  }

  /** What it is, in a few words. */
  public String description() {
    return description;
  }

  /** Training and test rows that the seed alone decides, on every machine and JDK. */
  public TrainTest generate(long seed) {
    return switch (this) {
      case DIGITS -> Digits.generate(seed);
      case SPIRAL -> Spiral.generate(seed);
      case FRIEDMAN -> Friedman.generate(seed);
    };
  }

  /** The set of that name, if there is one. */
  public static Optional<BuiltIn> find(String name) {
    return Arrays.stream(values()).filter(set -> set.label.equals(name)).findFirst();
  }

  /**
   * The set of that name.
   *
   * @throws DataRequestException if there is none; it lists those there are
   */
  public static BuiltIn of(String name) {
    return find(name)
        .orElseThrow(
            () ->
                new DataRequestException(
                    "no built-in data set is called '"
                        + name
                        + "'"
                        + Suggestion.didYouMean(name, names())
                        + "; there are: "
                        + String.join(", ", names())));
  }

  /** All names. */
  public static List<String> names() {
    return Arrays.stream(values()).map(BuiltIn::toString).toList();
  }

  /** The name that {@link #of} takes. */
  @Override
  public String toString() {
    return label;
  }
}
