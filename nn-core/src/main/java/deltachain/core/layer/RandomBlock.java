package deltachain.core.layer;

import deltachain.api.Tensor;
import deltachain.core.random.SplitMix;

/**
 * Fills tensors with random numbers, block by block. Numbers are drawn in float64, row by row: one
 * seed gives the same in both types and on every backend.
 */
final class RandomBlock {
  private final double[] block = new double[2048];

  /** One number from the stream. */
  @FunctionalInterface
  interface Draw {
    double from(SplitMix random);
  }

  void fill(Tensor tensor, SplitMix random, Draw draw) {
    for (int at = 0; at < tensor.length(); at += block.length) {
      int length = Math.min(block.length, tensor.length() - at);
      for (int i = 0; i < length; i++) {
        block[i] = draw.from(random);
      }
      tensor.write(at, block, 0, length);
    }
  }
}
