package deltachain.data.synthetic;

import deltachain.core.data.Dataset;
import deltachain.core.random.SplitMix;
import deltachain.data.Schema;
import deltachain.data.TrainTest;
import deltachain.spi.HeapTensor;
import java.util.List;

/**
 * Two interleaved spirals (after Lang and Witbrock, 1988): no straight line parts their points.
 *
 * <p>A point of class c at angle θ = 3π√u, u uniform in [0, 1), lies at radius θ / 3π in the
 * direction θ + πc, plus normal noise of deviation 0.02 in x and in y. 1,000 training and 500 test
 * rows, float64.
 */
final class Spiral {
  private static final Schema SCHEMA =
      new Schema(List.of("x", "y"), List.of("arm"), List.of("0", "1"));
  private static final double END_ANGLE = 3 * Math.PI;
  private static final double NOISE = 0.02;

  private Spiral() {}

  static TrainTest generate(long seed) {
    SplitMix random = new SplitMix(seed);
    return TrainTest.of(points(1000, random), points(500, random));
  }

  private static Dataset points(int rows, SplitMix random) {
    double[] x = new double[2 * rows];
    double[] y = new double[rows];
    for (int i = 0; i < rows; i++) {
      int arm = random.nextInt(2);
      double radius = Math.sqrt(random.nextDouble());
      double direction = END_ANGLE * radius + Math.PI * arm;
      x[2 * i] = radius * StrictMath.cos(direction) + NOISE * random.nextGaussian();
      x[2 * i + 1] = radius * StrictMath.sin(direction) + NOISE * random.nextGaussian();
      y[i] = arm;
    }
    return SCHEMA.dataset(HeapTensor.of(rows, 2, x), HeapTensor.of(rows, 1, y));
  }
}
