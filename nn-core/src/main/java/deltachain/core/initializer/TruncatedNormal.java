package deltachain.core.initializer;

import deltachain.core.random.SplitMix;

/**
 * N(mean, deviation²) between two bounds, by rejection: of normal numbers, or of uniform ones where
 * the bounds are near (Robert, 1995).
 *
 * @param mean from {@code low} to {@code high}
 * @param deviation &gt; 0
 * @param low a bound below {@code high}
 */
record TruncatedNormal(double mean, double deviation, double low, double high)
    implements Initializer {

  TruncatedNormal {
    Widths.positive("deviation", deviation);
    if (!(low < high && low <= mean && mean <= high)) {
      throw new IllegalArgumentException(
          "a normal distribution with mean "
              + mean
              + " cut to "
              + low
              + " … "
              + high
              + ": expected low ≤ mean ≤ high and low < high");
    }
  }

  @Override
  public void fill(double[] values, int fanIn, int fanOut, SplitMix random) {
    boolean near = high - low < 5 * deviation;
    for (int i = 0; i < values.length; i++) {
      values[i] = near ? ofUniform(random) : ofNormal(random);
    }
  }

  private double ofNormal(SplitMix random) {
    double value = mean + deviation * random.nextGaussian();
    while (value < low || value > high) {
      value = mean + deviation * random.nextGaussian();
    }
    return value;
  }

  private double ofUniform(SplitMix random) {
    while (true) {
      double value = random.nextDouble(low, high);
      double z = (value - mean) / deviation;
      if (random.nextDouble() < StrictMath.exp(-z * z / 2)) {
        return value;
      }
    }
  }
}
