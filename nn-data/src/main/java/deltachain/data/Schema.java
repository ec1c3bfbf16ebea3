package deltachain.data;

import deltachain.core.data.Dataset;
import deltachain.spi.HeapTensor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the columns of a data set mean; what two sets must share to be used with one network.
 *
 * @param features the names of the inputs
 * @param targets the names of the target columns
 * @param classes the labels of the classes by index; empty for regression
 */
public record Schema(List<String> features, List<String> targets, List<String> classes) {

  /** Copies the lists. */
  public Schema {
    features = List.copyOf(features);
    targets = List.copyOf(targets);
    classes = List.copyOf(classes);
  }

  /** That of a data set. */
  public static Schema of(Dataset data) {
    return new Schema(data.features(), data.targets(), data.classes());
  }

  /**
   * That of labelled grey images: features {@code pixel_<row>_<column>} in row-major order, target
   * {@code label}, classes {@code 0} … {@code classes - 1}.
   */
  public static Schema ofImages(int height, int width, int classes) {
    List<String> pixels = new ArrayList<>(height * width);
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        pixels.add("pixel_" + row + "_" + column);
      }
    }
    return new Schema(
        pixels, List.of("label"), IntStream.range(0, classes).mapToObj(Integer::toString).toList());
  }

  /** The data set of these columns with inputs x and targets y. */
  public Dataset dataset(HeapTensor x, HeapTensor y) {
    return new Dataset(x, y, features, targets, classes);
  }

  /** Whether the targets are class indices. */
  public boolean isClassification() {
    return !classes.isEmpty();
  }

  /**
   * Requires that {@code other} has these columns and classes, in this order.
   *
   * @throws DataException naming the first difference
   */
  public void requireSame(Dataset other) {
    requireSame("feature", features, other.features());
    requireSame("target", targets, other.targets());
    requireSame("class", classes, other.classes());
  }

  private static void requireSame(String what, List<String> expected, List<String> found) {
    if (expected.size() != found.size()) {
      throw new DataException(
          "the sets don't fit together: "
              + what
              + " count "
              + found.size()
              + ", expected "
              + expected.size()
              + " as in the training data");
    }
    for (int i = 0; i < expected.size(); i++) {
      if (!expected.get(i).equals(found.get(i))) {
        throw new DataException(
            "the sets don't fit together: "
                + what
                + " "
                + (i + 1)
                + " is '"
                + found.get(i)
                + "', expected '"
                + expected.get(i)
                + "' as in the training data");
      }
    }
  }
}
