package deltachain.data.split;

import deltachain.core.data.Dataset;
import deltachain.core.random.SplitMix;
import deltachain.data.DataException;
import deltachain.data.DataRequestException;
import deltachain.data.TrainTest;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Parts the rows of a data set; those of each part keep their order. */
public final class Split {

  private Split() {}

  /**
   * A random part of the rows for the test: about {@code fraction} of all, and of each class.
   *
   * <p>The rows are shuffled, then put in order of their classes; of this sequence, row j is a test
   * row when the rounded j · fraction grows.
   *
   * @param fraction greater than 0, less than 1
   * @param seed decides which rows
   * @throws DataRequestException if the fraction isn't
   * @throws DataException if it leaves a part without rows
   */
  public static TrainTest random(Dataset data, double fraction, long seed) {
    if (!(fraction > 0 && fraction < 1)) {
      throw new DataRequestException(
          "test fraction " + fraction + ": expected greater than 0 and less than 1, such as 0.2");
    }
    int[] rows = IntStream.range(0, data.rows()).toArray();
    new SplitMix(seed).shuffle(rows);
    if (data.isClassification()) {
      double[] classes = data.y().toArray();
      rows =
          IntStream.of(rows)
              .boxed()
              .sorted((a, b) -> Double.compare(classes[a], classes[b])) // stable
              .mapToInt(Integer::intValue)
              .toArray();
    }
    boolean[] test = new boolean[rows.length];
    for (int j = 0; j < rows.length; j++) {
      test[rows[j]] = Math.round((j + 1) * fraction) > Math.round(j * fraction);
    }
    return split(data, row -> test[row], "test fraction " + fraction);
  }

  /**
   * Fold k of K for cross-validation: the test rows are those whose index, from 0 on, leaves k when
   * divided by K.
   *
   * @param k 0 … folds − 1
   * @param folds K, at least 2
   * @throws DataException if they aren't, or there are fewer rows than folds
   */
  public static TrainTest fold(Dataset data, int k, int folds) {
    if (folds < 2 || k < 0 || k >= folds) {
      throw new DataException(
          "fold " + k + " of " + folds + ": expected at least 2 folds, counted from 0 on");
    }
    return split(data, row -> row % folds == k, "fold " + k + " of " + folds);
  }

  private static TrainTest split(Dataset data, IntPredicate isTest, String what) {
    int[] test = IntStream.range(0, data.rows()).filter(isTest).toArray();
    int[] train = IntStream.range(0, data.rows()).filter(isTest.negate()).toArray();
    if (test.length == 0 || train.length == 0) {
      throw new DataException(
          what
              + " of "
              + data.rows()
              + " rows leaves "
              + train.length
              + " to learn from and "
              + test.length
              + " to test with: expected at least one of each");
    }
    return TrainTest.of(data.select(train), data.select(test));
  }
}
