package deltachain.core.data;

import deltachain.api.DType;
import deltachain.api.Tensor;
import deltachain.spi.HeapTensor;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Samples with their targets, in memory.
 *
 * <p>For classification {@code y} is [rows × 1] and holds the index of each row's class in {@code
 * classes}; for regression it is [rows × targets] and {@code classes} is empty.
 *
 * @param x inputs [rows × features], of either element type, on the heap
 * @param y targets, one row a sample
 * @param features the names of x's columns
 * @param targets the names of y's columns
 * @param classes the labels of the classes by index; empty for regression
 */
public record Dataset(
    HeapTensor x, HeapTensor y, List<String> features, List<String> targets, List<String> classes) {

  /**
   * Checks that the parts fit together.
   *
   * @throws IllegalArgumentException if rows, names or class indices don't fit
   */
  public Dataset {
    features = List.copyOf(features);
    targets = List.copyOf(targets);
    classes = List.copyOf(classes);
    require(x.rows() == y.rows(), "x is " + x + " but y is " + y + ": expected as many rows");
    require(
        x.columns() == features.size(),
        "x is " + x + " but " + features.size() + " features are named");
    require(
        y.columns() == targets.size(),
        "y is " + y + " but " + targets.size() + " targets are named");
    if (!classes.isEmpty()) {
      require(y.columns() == 1, "y is " + y + ": expected one column of class indices");
      requireClassIndices(y, classes.size());
    }
  }

  /**
   * Samples with a class each; columns are named x1, x2, …, classes 0, 1, ….
   *
   * @param x one array of features a sample, all of one length
   * @param classes the class index of each sample; the largest says how many classes there are
   * @throws IllegalArgumentException if the lengths don't fit or an index is negative
   */
  public static Dataset classification(double[][] x, int[] classes) {
    int count = 1 + Arrays.stream(classes).max().orElse(0);
    double[] y = Arrays.stream(classes).asDoubleStream().toArray();
    return new Dataset(
        matrix(x),
        HeapTensor.of(y.length, 1, y),
        numbered("x", x.length == 0 ? 0 : x[0].length),
        List.of("class"),
        IntStream.range(0, count).mapToObj(Integer::toString).toList());
  }

  /**
   * Samples with numbers to predict; columns are named x1, x2, … and y1, y2, ….
   *
   * @param x one array of features a sample, all of one length
   * @param y one array of targets a sample, all of one length
   * @throws IllegalArgumentException if the lengths don't fit
   */
  public static Dataset regression(double[][] x, double[][] y) {
    return new Dataset(
        matrix(x),
        matrix(y),
        numbered("x", x.length == 0 ? 0 : x[0].length),
        numbered("y", y.length == 0 ? 0 : y[0].length),
        List.of());
  }

  private static HeapTensor matrix(double[][] rows) {
    int columns = rows.length == 0 ? 0 : rows[0].length;
    HeapTensor matrix = new HeapTensor(DType.FLOAT64, rows.length, columns);
    for (int i = 0; i < rows.length; i++) {
      require(
          rows[i].length == columns,
          "row " + i + " has " + rows[i].length + " values: expected " + columns + " as in row 0");
      matrix.write(i * columns, rows[i], 0, columns);
    }
    return matrix;
  }

  private static List<String> numbered(String prefix, int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> prefix + i).toList();
  }

  private static void requireClassIndices(Tensor y, int classes) {
    double[] indices = y.toArray();
    for (int i = 0; i < indices.length; i++) {
      boolean legal =
          indices[i] >= 0 && indices[i] < classes && indices[i] == Math.rint(indices[i]);
      require(
          legal,
          "row "
              + i
              + " has class "
              + indices[i]
              + ": expected a whole number from 0 to "
              + (classes - 1));
    }
  }

  private static void require(boolean legal, String message) {
    if (!legal) {
      throw new IllegalArgumentException(message);
    }
  }

  /** The number of samples. */
  public int rows() {
    return x.rows();
  }

  /** Whether the targets are class indices. */
  public boolean isClassification() {
    return !classes.isEmpty();
  }

  /** How many outputs a network needs: the number of classes, or of target columns. */
  public int outputs() {
    return isClassification() ? classes.size() : targets.size();
  }

  /** The samples of those rows, in that order, as a copy. */
  public Dataset select(int[] rows) {
    return new Dataset(rowsOf(x, rows), rowsOf(y, rows), features, targets, classes);
  }

  private static HeapTensor rowsOf(HeapTensor source, int[] rows) {
    HeapTensor copy = new HeapTensor(source.dtype(), rows.length, source.columns());
    int columns = source.columns();
    for (int i = 0; i < rows.length; i++) {
      if (source.dtype() == DType.FLOAT32) {
        System.arraycopy(source.floats(), rows[i] * columns, copy.floats(), i * columns, columns);
      } else {
        System.arraycopy(source.doubles(), rows[i] * columns, copy.doubles(), i * columns, columns);
      }
    }
    return copy;
  }
}
