package deltachain.data.scale;

import deltachain.api.Tensor;
import deltachain.data.DataException;
import java.util.ArrayList;
import java.util.List;

/**
 * Brings each column to mean 0 and standard deviation 1: z = (x − μ) / σ, with μ and σ of the
 * training rows and σ² = Σ(x − μ)² / n, the variance of a population.
 *
 * <p>A column of equal values has σ = 1, so that it becomes 0.
 *
 * @param means μ of each column
 * @param deviations σ of each column, greater than 0
 */
public record Standardizer(List<Double> means, List<Double> deviations) implements Scaler {

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if their lengths differ, or a value is not finite, or a
   *     deviation isn't greater than 0
   */
  public Standardizer {
    means = List.copyOf(means);
    deviations = List.copyOf(deviations);
    boolean legal =
        means.size() == deviations.size()
            && means.stream().allMatch(Double::isFinite)
            && deviations.stream().allMatch(d -> Double.isFinite(d) && d > 0);
    if (!legal) {
      throw new IllegalArgumentException(
          "means "
              + means
              + ", deviations "
              + deviations
              + ": expected a finite mean and a finite"
              + " deviation > 0 for each column");
    }
  }

  /**
   * That of the columns of {@code x}.
   *
   * @param x [rows × columns], at least one row
   * @throws DataException if there is no row, or numbers are too large to be squared
   */
  public static Standardizer fit(Tensor x) {
    if (x.rows() == 0) {
      throw new DataException("no mean of " + x + ": expected at least one row");
    }
    double[] values = x.toArray();
    List<Double> means = new ArrayList<>();
    List<Double> deviations = new ArrayList<>();
    for (int column = 0; column < x.columns(); column++) {
      double mean = mean(values, column, x.columns());
      double deviation = deviation(values, column, x.columns(), mean);
      if (!Double.isFinite(deviation)) {
        throw new DataException(
            "column "
                + (column + 1)
                + " holds numbers too large to standardise: use a greater unit");
      }
      means.add(mean);
      deviations.add(deviation);
    }
    return new Standardizer(means, deviations);
  }

  private static double mean(double[] values, int from, int step) {
    double sum = 0;
    boolean equal = true;
    for (int i = from; i < values.length; i += step) {
      sum += values[i];
      equal &= values[i] == values[from];
    }
    // Exactly that value: the rounded sum of equal ones would leave a tiny false deviation.
    return equal ? values[from] : sum / count(values, step);
  }

  private static double count(double[] values, int step) {
    return (double) values.length / step;
  }

  private static double deviation(double[] values, int from, int step, double mean) {
    double squares = 0;
    for (int i = from; i < values.length; i += step) {
      double difference = values[i] - mean;
      squares += difference * difference;
    }
    return squares == 0 ? 1 : Math.sqrt(squares / count(values, step));
  }

  @Override
  public double centre(int column) {
    return means.get(column);
  }

  @Override
  public double spread(int column) {
    return deviations.get(column);
  }

  @Override
  public void requireColumns(int columns) {
    if (columns != means.size()) {
      throw new IllegalArgumentException(
          "a standardizer of " + means.size() + " columns can't be applied to " + columns);
    }
  }
}
