package deltachain.core.metric;

import deltachain.api.Tensor;

/**
 * The expected calibration error Σ_m n_m / n · |accuracy_m − confidence_m| over 15 bins of equal
 * width (Naeini, Cooper and Hauskrecht, 2015; bins as Guo et al., 2017): 0 … 1, and 0 if of the
 * rows predicted with confidence c a share c is right.
 *
 * <p>Bin m of 1 … 15 holds the rows whose largest probability lies in ((m − 1) / 15, m / 15]. Needs
 * probabilities [rows × classes].
 */
public final class CalibrationError implements Metric {
  private static final int BINS = 15;

  private final double[] confidence = new double[BINS];
  private final long[] right = new long[BINS];
  private int columns;
  private long rows;

  @Override
  public void add(Tensor outputs, Tensor y) {
    Labelled batch = new Labelled(outputs, y, columns).requireProbabilities();
    columns = batch.columns();
    for (int i = 0; i < batch.rows(); i++) {
      int predicted = batch.predicted(i);
      double highest = batch.score(i, predicted);
      int bin = Math.min(BINS, (int) Math.ceil(highest * BINS)) - 1;
      confidence[bin] += highest;
      right[bin] += predicted == batch.truth(i) ? 1 : 0;
    }
    rows += batch.rows();
  }

  @Override
  public double value() {
    double sum = 0;
    for (int bin = 0; bin < BINS; bin++) {
      sum += Math.abs(right[bin] - confidence[bin]);
    }
    return sum / rows;
  }
}
