package deltachain.core.metric;

/** The sum of squared deviations from the mean, one number at a time (Welford, 1962). */
final class Spread {
  private long count;
  private double mean;
  private double squares;

  void add(double value) {
    double deviation = value - mean;
    mean += deviation / ++count;
    squares += deviation * (value - mean);
  }

  /** Σ (v − v̄)². */
  double squares() {
    return squares;
  }
}
