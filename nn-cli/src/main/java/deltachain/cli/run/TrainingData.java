package deltachain.cli.run;

import deltachain.cli.console.Text;
import deltachain.core.data.Dataset;
import deltachain.data.TrainTest;
import deltachain.data.load.Data;
import deltachain.data.load.LoadOptions;
import deltachain.data.split.Split;
import deltachain.data.synthetic.BuiltIn;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A data set to learn from, with rows to test with.
 *
 * @param source where it came from, so that it can be found again
 * @param heldOut whether the test rows were taken from the training rows for want of others
 */
public record TrainingData(DataSource source, Dataset train, Dataset test, boolean heldOut) {
  private static final double HELD_OUT = 0.2;

  /**
   * Reads a set; without test rows of its own, a fifth of the rows is held out.
   *
   * @throws deltachain.data.DataException if it can't be used
   * @throws FailedException if there is only one class
   */
  public static TrainingData load(String spec, LoadOptions options) {
    return load(new DataSource(spec, options));
  }

  static TrainingData load(DataSource source) {
    LoadOptions options = source.options();
    TrainTest set = Data.load(source.spec(), options);
    boolean heldOut = set.test().isEmpty();
    if (heldOut) {
      set = Split.random(set.train(), HELD_OUT, options.seed());
    }
    requireSeveralClasses(source.spec(), set.train());
    return new TrainingData(source, set.train(), set.test().orElseThrow(), heldOut);
  }

  private static void requireSeveralClasses(String spec, Dataset train) {
    if (train.classes().size() == 1) {
      throw new FailedException(
          spec
              + ": every row has the class '"
              + train.classes().get(0)
              + "': there is nothing to tell apart; name another --target");
    }
  }

  /** The scaling that suits the set: only a CSV file can hold any numbers. */
  public Scaling scaling() {
    boolean csv =
        BuiltIn.find(source.spec()).isEmpty() && Files.isRegularFile(Path.of(source.spec()));
    return Scaling.fit(train, csv);
  }

  /** In words. */
  public String describe() {
    return Text.format(
        "%s: %,d training rows, %,d test rows%s, %d features, %s",
        source.spec(),
        train.rows(),
        test.rows(),
        heldOut ? " (a fifth, held out)" : "",
        train.features().size(),
        train.isClassification()
            ? train.classes().size() + " classes"
            : "target " + String.join(", ", train.targets()));
  }
}
