package deltachain.core.initializer;

import deltachain.core.random.SplitMix;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Every unit has few incoming weights, from N(0, deviation²), and zeros otherwise (Martens, 2010).
 *
 * @param connections a unit, ≥ 1; all, where a unit has fewer inputs
 * @param deviation &gt; 0
 */
record Sparse(int connections, double deviation) implements Initializer {

  Sparse {
    Widths.positive("deviation", deviation);
    if (connections < 1) {
      throw new IllegalArgumentException("connections " + connections + ": expected at least 1");
    }
  }

  @Override
  public void fill(double[] values, int fanIn, int fanOut, SplitMix random) {
    Widths.requireMatrix("sparse", values, fanIn, fanOut);
    Arrays.fill(values, 0);
    int[] inputs = IntStream.range(0, fanIn).toArray();
    for (int unit = 0; unit < fanOut; unit++) {
      random.shuffle(inputs);
      for (int k = 0; k < Math.min(connections, fanIn); k++) {
        values[unit * fanIn + inputs[k]] = deviation * random.nextGaussian();
      }
    }
  }
}
