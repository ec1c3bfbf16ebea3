package deltachain.core.initializer;

import deltachain.core.random.SplitMix;

/**
 * A random orthogonal matrix times a gain (Saxe, McClelland and Ganguli, 2014): W Wᵀ = gain² I, or
 * Wᵀ W where there are more outputs than inputs.
 *
 * @param gain &gt; 0
 */
record Orthogonal(double gain) implements Initializer {

  Orthogonal {
    Widths.positive("gain", gain);
  }

  @Override
  public void fill(double[] values, int fanIn, int fanOut, SplitMix random) {
    Widths.requireMatrix("orthogonal", values, fanIn, fanOut);
    int count = Math.min(fanIn, fanOut);
    int length = Math.max(fanIn, fanOut);
    double[][] vectors = new double[count][length];
    for (int k = 0; k < count; k++) {
      for (int i = 0; i < length; i++) {
        vectors[k][i] = random.nextGaussian();
      }
      // Twice is enough: what the first pass leaves of the others is rounding.
      removeEarlier(vectors, k);
      removeEarlier(vectors, k);
      for (int i = 0; i < length; i++) {
        values[fanOut <= fanIn ? k * fanIn + i : i * fanIn + k] = gain * vectors[k][i];
      }
    }
  }

  /** Makes vector k orthogonal to those before it, of length 1 (Gram and Schmidt, 1907). */
  private static void removeEarlier(double[][] vectors, int k) {
    double[] v = vectors[k];
    for (int j = 0; j < k; j++) {
      double along = dot(vectors[j], v);
      for (int i = 0; i < v.length; i++) {
        v[i] -= along * vectors[j][i];
      }
    }
    double norm = Math.sqrt(dot(v, v));
    for (int i = 0; i < v.length; i++) {
      v[i] /= norm;
    }
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
