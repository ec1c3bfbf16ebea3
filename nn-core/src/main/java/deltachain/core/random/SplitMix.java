package deltachain.core.random;

/**
 * The generator behind everything random here: initial weights, shuffles, splits, synthetic data.
 *
 * <p>SplitMix64 (Steele, Lea and Flood, 2014): the state is one 64-bit counter that grows by the
 * golden ratio, and each number is the mixed counter. It passes BigCrush, its streams are cheap to
 * split, and the same seed gives the same numbers on every machine and JDK. Not for cryptography,
 * not safe for use by several threads.
 */
public final class SplitMix {
  private static final long GOLDEN_RATIO = 0x9e3779b97f4a7c15L;

  private long state;

  /** A stream that the seed alone determines; any seed is as good as another. */
  public SplitMix(long seed) {
    this.state = seed;
  }

  /** Uniform over all 2⁶⁴ values. */
  public long nextLong() {
    state += GOLDEN_RATIO;
    long z = state;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  /** Uniform in [0, 1): a multiple of 2⁻⁵³. */
  public double nextDouble() {
    return (nextLong() >>> 11) * 0x1p-53;
  }

  /** Uniform in [low, high). */
  public double nextDouble(double low, double high) {
    return low + (high - low) * nextDouble();
  }

  /**
   * Uniform in 0 … bound − 1, without bias (Lemire, 2019).
   *
   * @param bound ≥ 1
   * @throws IllegalArgumentException if {@code bound} is less than 1
   */
  public int nextInt(int bound) {
    if (bound < 1) {
      throw new IllegalArgumentException("bound " + bound + ": expected at least 1");
    }
    long product = (nextLong() >>> 32) * bound;
    int threshold = Integer.remainderUnsigned(-bound, bound);
    while (Integer.compareUnsigned((int) product, threshold) < 0) {
      product = (nextLong() >>> 32) * bound;
    }
    return (int) (product >>> 32);
  }

  /** Normal with mean 0 and standard deviation 1 (Box and Muller, 1958). */
  public double nextGaussian() {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - nextDouble()));
    return radius * StrictMath.cos(2 * Math.PI * nextDouble());
  }

  /**
   * Puts the elements into a uniformly random order (Fisher and Yates, 1938; Durstenfeld, 1964).
   */
  public void shuffle(int[] elements) {
    for (int i = elements.length - 1; i > 0; i--) {
      int j = nextInt(i + 1);
      int swapped = elements[i];
      elements[i] = elements[j];
      elements[j] = swapped;
    }
  }

  /** A new stream, independent of what this one goes on to give. */
  public SplitMix split() {
    return new SplitMix(nextLong());
  }
}
