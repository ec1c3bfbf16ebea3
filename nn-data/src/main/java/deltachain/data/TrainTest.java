package deltachain.data;

import deltachain.core.data.Dataset;
import java.util.Optional;

/**
 * Samples to learn from and, perhaps, samples to test with, of one {@link Schema}.
 *
 * @param train the training rows
 * @param test the test rows, if there are any
 */
public record TrainTest(Dataset train, Optional<Dataset> test) {

  /**
   * Checks that the two have the same columns and classes.
   *
   * @throws DataException if they haven't
   */
  public TrainTest {
    Schema schema = Schema.of(train);
    test.ifPresent(schema::requireSame);
  }

  /** Both. */
  public static TrainTest of(Dataset train, Dataset test) {
    return new TrainTest(train, Optional.of(test));
  }

  /** Training rows alone. */
  public static TrainTest of(Dataset train) {
    return new TrainTest(train, Optional.empty());
  }
}
