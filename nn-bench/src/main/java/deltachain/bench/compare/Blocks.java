package deltachain.bench.compare;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What one engine took for a piece of work, block by block.
 *
 * @param micros the mean time of the work in each block, in µs; empty if it failed
 * @param failure why it failed, or empty
 */
public record Blocks(String engine, List<Double> micros, String failure) {

  static Blocks of(String engine, double... micros) {
    return new Blocks(engine, Arrays.stream(micros).boxed().toList(), "");
  }

  static Blocks failed(String engine, String failure) {
    return new Blocks(engine, List.of(), failure);
  }

  /** The same with more blocks; failed if these did. */
  Blocks with(Blocks more) {
    return more.hasFailed()
        ? more
        : new Blocks(
            engine, Stream.concat(micros.stream(), more.micros.stream()).toList(), failure);
  }

  /** Whether there are no times. */
  public boolean hasFailed() {
    return micros.isEmpty();
  }

  /** The median over the blocks, in µs; NaN if it failed. */
  public double median() {
    return median(micros.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /**
   * How many times as fast as another engine this one is: the median over pairs of blocks that ran
   * one after the other; NaN if either failed.
   */
  public double timesAsFastAs(Blocks other) {
    int pairs = Math.min(micros.size(), other.micros.size());
    return median(
        IntStream.range(0, pairs).mapToDouble(i -> other.micros.get(i) / micros.get(i)).toArray());
  }

  private static double median(double[] values) {
    if (values.length == 0) {
      return Double.NaN;
    }
    Arrays.sort(values);
    int half = values.length / 2;
    return values.length % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
  }
}
