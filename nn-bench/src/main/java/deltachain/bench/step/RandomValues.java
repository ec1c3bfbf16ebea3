package deltachain.bench.step;

import deltachain.api.Tensor;
import deltachain.core.random.SplitMix;

/** Operands whose values don't matter, but are the same every time. */
public final class RandomValues {
  private RandomValues() {}

  /** Fills a tensor with numbers from N(0, 1). */
  public static void fill(Tensor tensor, long seed) {
    SplitMix random = new SplitMix(seed);
    double[] values = new double[tensor.length()];
    for (int i = 0; i < values.length; i++) {
      values[i] = random.nextGaussian();
    }
    tensor.write(0, values, 0, values.length);
  }
}
