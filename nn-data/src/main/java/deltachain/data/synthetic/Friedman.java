package deltachain.data.synthetic;

import deltachain.core.data.Dataset;
import deltachain.core.random.SplitMix;
import deltachain.data.Schema;
import deltachain.data.TrainTest;
import deltachain.spi.HeapTensor;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Friedman's first regression problem (Friedman, Multivariate adaptive regression splines, 1991).
 *
 * <p>y = 10 sin(π x1 x2) + 20 (x3 − ½)² + 10 x4 + 5 x5 + ε, with ten features uniform in [0, 1), of
 * which the last five mean nothing, and ε normal of deviation 1. 2,000 training and 1,000 test
 * rows, float64.
 */
final class Friedman {
  private static final int FEATURES = 10;
  private static final Schema SCHEMA =
      new Schema(
          IntStream.rangeClosed(1, FEATURES).mapToObj(i -> "x" + i).toList(),
          List.of("y"),
          List.of());

  private Friedman() {}

  static TrainTest generate(long seed) {
    SplitMix random = new SplitMix(seed);
    return TrainTest.of(samples(2000, random), samples(1000, random));
  }

  private static Dataset samples(int rows, SplitMix random) {
    double[] x = new double[rows * FEATURES];
    double[] y = new double[rows];
    for (int i = 0; i < rows; i++) {
      int row = i * FEATURES;
      for (int j = 0; j < FEATURES; j++) {
        x[row + j] = random.nextDouble();
      }
      double bowl = x[row + 2] - 0.5;
      y[i] =
          10 * StrictMath.sin(Math.PI * x[row] * x[row + 1])
              + 20 * bowl * bowl
              + 10 * x[row + 3]
              + 5 * x[row + 4]
              + random.nextGaussian();
    }
    return SCHEMA.dataset(HeapTensor.of(rows, FEATURES, x), HeapTensor.of(rows, 1, y));
  }
}
