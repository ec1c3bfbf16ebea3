package deltachain.core.metric;

import deltachain.api.Tensor;
import deltachain.spi.Shapes;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * How well numbers were predicted, in one or many batches: errors e = y − q of predictions q
 * against targets y.
 *
 * <p>Several columns are averaged with equal weights. Without rows every value is NaN.
 */
public final class Regression {
  private ColumnErrors[] columns = {};

  /** Nothing compared yet. */
  public Regression() {}

  /**
   * Compares the predictions of a whole set with its targets.
   *
   * @param predictions [rows × columns]
   * @param y [rows × columns]
   * @throws IllegalArgumentException if the shapes differ or a number isn't finite
   */
  public static Regression of(Tensor predictions, Tensor y) {
    Regression all = new Regression();
    all.add(predictions, y);
    return all;
  }

  /**
   * Compares a further batch.
   *
   * @param predictions [rows × columns]
   * @param y [rows × columns]
   * @throws IllegalArgumentException if the shapes differ, the columns are not as many as in the
   *     batches before, or a number isn't finite; nothing was counted then
   */
  public void add(Tensor predictions, Tensor y) {
    Shapes.sameShape("regression metrics", predictions, y);
    if (columns.length > 0 && columns.length != y.columns()) {
      throw new IllegalArgumentException(
          "targets "
              + Shapes.describe(y)
              + ": expected "
              + columns.length
              + " columns as in the batches before");
    }
    double[] q = finite("prediction", predictions);
    double[] t = finite("target", y);
    if (columns.length == 0) {
      columns = Stream.generate(ColumnErrors::new).limit(y.columns()).toArray(ColumnErrors[]::new);
    }
    for (int i = 0; i < t.length; i++) {
      columns[i % columns.length].add(q[i], t[i]);
    }
  }

  private static double[] finite(String what, Tensor tensor) {
    double[] values = tensor.toArray();
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        throw new IllegalArgumentException(
            "row "
                + i / tensor.columns()
                + ", column "
                + i % tensor.columns()
                + " has "
                + what
                + " "
                + values[i]
                + ": expected a finite number");
      }
    }
    return values;
  }

  /** The mean squared error, Σ e² / n, in the targets' unit squared. */
  public double mse() {
    return mean(ColumnErrors::meanSquared);
  }

  /** The root of the mean squared error over all elements, in the targets' unit. */
  public double rmse() {
    return Math.sqrt(mse());
  }

  /** The mean absolute error, Σ |e| / n, in the targets' unit. */
  public double mae() {
    return mean(ColumnErrors::meanAbsolute);
  }

  /**
   * The mean absolute percentage error Σ |e| / max(2⁻⁵², |y|) / n, as a share: 0.1 is 10 %. As in
   * scikit-learn, a target of 0 that is missed gives a huge number, not infinity.
   */
  public double mape() {
    return mean(ColumnErrors::meanRelative);
  }

  /** The largest |e| of all elements, in the targets' unit. */
  public double maxError() {
    return Arrays.stream(columns).mapToDouble(ColumnErrors::max).max().orElse(Double.NaN);
  }

  /**
   * The coefficient of determination R² = 1 − Σ e² / Σ (y − ȳ)² (Wright, 1921), averaged over the
   * columns: at most 1; 0 for predicting ȳ. As in scikit-learn a column of equal targets counts as
   * 1 if every prediction is right, else 0; with a single row there is none: NaN.
   */
  public double r2() {
    return mean(ColumnErrors::r2);
  }

  /** R² of each column, as in {@link #r2}. */
  public double[] r2PerOutput() {
    return Arrays.stream(columns).mapToDouble(ColumnErrors::r2).toArray();
  }

  /**
   * The explained variance 1 − Σ (e − ē)² / Σ (y − ȳ)², averaged over the columns: R² if the errors
   * have mean 0, else more, since a constant error is forgiven. Equal targets count as in {@link
   * #r2}, and a single row as 1.
   */
  public double explainedVariance() {
    return mean(ColumnErrors::explainedVariance);
  }

  private double mean(ToDoubleFunction<ColumnErrors> value) {
    return Arrays.stream(columns).mapToDouble(value).average().orElse(Double.NaN);
  }
}
