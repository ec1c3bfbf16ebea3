package deltachain.data.scale;

import deltachain.api.Tensor;
import deltachain.data.DataException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Moves and stretches each column by two numbers of its training rows: z = (x − centre) / spread.
 *
 * <p>A spread that would be 0 is 1, so that a column of equal values is moved alone.
 *
 * @param centres the value of each column that becomes 0
 * @param spreads the distance in each column that becomes 1, greater than 0
 */
public record Affine(List<Double> centres, List<Double> spreads) implements Scaler {

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if their lengths differ, or a value is not finite, or a spread
   *     isn't greater than 0
   */
  public Affine {
    centres = List.copyOf(centres);
    spreads = List.copyOf(spreads);
    boolean legal =
        centres.size() == spreads.size()
            && centres.stream().allMatch(Double::isFinite)
            && spreads.stream().allMatch(s -> Double.isFinite(s) && s > 0);
    if (!legal) {
      throw new IllegalArgumentException(
          "centres "
              + centres
              + ", spreads "
              + spreads
              + ": expected a finite centre and a finite spread > 0 for each column");
    }
  }

  /**
   * Brings each column to 0 … 1: z = (x − min) / (max − min).
   *
   * @param x [rows × columns], at least one row
   * @throws DataException if there is no row, or numbers are not finite or too far apart
   */
  public static Affine minMax(Tensor x) {
    return fit(x, rising -> rising[0], rising -> rising[rising.length - 1] - rising[0]);
  }

  /**
   * Brings each column into −1 … 1 and keeps its zeros: z = x / max |x|.
   *
   * @param x [rows × columns], at least one row
   * @throws DataException if there is no row, or numbers are not finite
   */
  public static Affine maxAbs(Tensor x) {
    return fit(
        x,
        rising -> 0,
        rising -> Math.max(Math.abs(rising[0]), Math.abs(rising[rising.length - 1])));
  }

  /**
   * Brings the middle half of each column to a width of 1 around 0, whatever its outliers: z = (x −
   * median) / (Q₃ − Q₁), quartiles interpolated linearly between ranks (Hyndman and Fan, 1996, type
   * 7).
   *
   * @param x [rows × columns], at least one row
   * @throws DataException if there is no row, or numbers are not finite or too far apart
   */
  public static Affine robust(Tensor x) {
    return fit(
        x,
        rising -> quantile(rising, 0.5),
        rising -> quantile(rising, 0.75) - quantile(rising, 0.25));
  }

  private static Affine fit(
      Tensor x, ToDoubleFunction<double[]> centre, ToDoubleFunction<double[]> spread) {
    if (x.rows() == 0) {
      throw new DataException("no scale of " + x + ": expected at least one row");
    }
    List<Double> centres = new ArrayList<>();
    List<Double> spreads = new ArrayList<>();
    double[] values = x.toArray();
    for (int column = 0; column < x.columns(); column++) {
      double[] rising = rising(values, column, x.columns());
      double width = spread.applyAsDouble(rising);
      // Sorted, −∞ comes first, ∞ and NaN last.
      if (!Double.isFinite(rising[0])
          || !Double.isFinite(rising[rising.length - 1])
          || !Double.isFinite(width)) {
        throw new DataException(
            "column "
                + (column + 1)
                + " holds numbers that are not finite or too far apart to scale: use a greater"
                + " unit");
      }
      centres.add(centre.applyAsDouble(rising));
      spreads.add(width == 0 ? 1 : width);
    }
    return new Affine(centres, spreads);
  }

  private static double[] rising(double[] values, int column, int columns) {
    double[] rising = new double[values.length / columns];
    Arrays.setAll(rising, row -> values[row * columns + column]);
    Arrays.sort(rising);
    return rising;
  }

  private static double quantile(double[] rising, double share) {
    double rank = share * (rising.length - 1);
    int below = (int) rank;
    int above = Math.min(below + 1, rising.length - 1);
    return rising[below] + (rank - below) * (rising[above] - rising[below]);
  }

  @Override
  public double centre(int column) {
    return centres.get(column);
  }

  @Override
  public double spread(int column) {
    return spreads.get(column);
  }

  @Override
  public void requireColumns(int columns) {
    if (columns != centres.size()) {
      throw new IllegalArgumentException(
          "a scaler of " + centres.size() + " columns can't be applied to " + columns);
    }
  }
}
