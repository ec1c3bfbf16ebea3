package deltachain.core.initializer;

import deltachain.core.random.SplitMix;
import java.util.Arrays;

/**
 * Initial values of a weight matrix [out × in] or of a bias [1 × out].
 *
 * <p>Values are drawn in float64, row by row, and rounded to the network's type: one seed begins
 * the same network in float32 and float64.
 */
@FunctionalInterface
public interface Initializer {

  /**
   * Fills all of {@code values}.
   *
   * @param fanIn inputs of the layer, ≥ 1
   * @param fanOut outputs of the layer, ≥ 1
   * @param random the stream to draw from
   */
  void fill(double[] values, int fanIn, int fanOut, SplitMix random);

  /** U(±1/√fanIn), the default for weights and biases alike (LeCun et al., 1998). */
  static Initializer fanIn() {
    return uniform((in, out) -> 1 / Math.sqrt(in));
  }

  /** U(±√(6 / (fanIn + fanOut))): variance 2 / (fanIn + fanOut) (Glorot and Bengio, 2010). */
  static Initializer glorotUniform() {
    return uniform((in, out) -> Math.sqrt(6.0 / (in + out)));
  }

  /** N(0, 2 / (fanIn + fanOut)) (Glorot and Bengio, 2010). */
  static Initializer glorotNormal() {
    return normal((in, out) -> Math.sqrt(2.0 / (in + out)));
  }

  /** U(±√(6 / fanIn)): variance 2 / fanIn, for ReLU (He et al., 2015). */
  static Initializer heUniform() {
    return uniform((in, out) -> Math.sqrt(6.0 / in));
  }

  /** N(0, 2 / fanIn), for ReLU (He et al., 2015). */
  static Initializer heNormal() {
    return normal((in, out) -> Math.sqrt(2.0 / in));
  }

  /** U(±√(3 / fanIn)): variance 1 / fanIn (LeCun et al., 1998). */
  static Initializer lecunUniform() {
    return uniform((in, out) -> Math.sqrt(3.0 / in));
  }

  /** N(0, 1 / fanIn) (LeCun et al., 1998). */
  static Initializer lecunNormal() {
    return normal((in, out) -> Math.sqrt(1.0 / in));
  }

  /** Every value the same, such as 0 for a bias. */
  static Initializer constant(double value) {
    return (values, in, out, random) -> Arrays.fill(values, value);
  }

  /**
   * Given values, row-major [out × in].
   *
   * @throws IllegalArgumentException when filling, if their number isn't the layer's
   */
  static Initializer values(double... given) {
    return (values, in, out, random) -> {
      if (given.length != values.length) {
        throw new IllegalArgumentException(
            given.length
                + " initial values for a layer with "
                + in
                + " inputs and "
                + out
                + " outputs: expected "
                + values.length);
      }
      System.arraycopy(given, 0, values, 0, given.length);
    };
  }

  /** A width, by the layer's inputs and outputs. */
  @FunctionalInterface
  interface Scale {
    /** The half-width of a uniform, or the standard deviation of a normal distribution. */
    double of(int fanIn, int fanOut);
  }

  /** U(−scale, scale). */
  static Initializer uniform(Scale scale) {
    return (values, in, out, random) -> {
      double bound = scale.of(in, out);
      for (int i = 0; i < values.length; i++) {
        values[i] = random.nextDouble(-bound, bound);
      }
    };
  }

  /** N(0, scale²). */
  static Initializer normal(Scale scale) {
    return (values, in, out, random) -> {
      double deviation = scale.of(in, out);
      for (int i = 0; i < values.length; i++) {
        values[i] = deviation * random.nextGaussian();
      }
    };
  }
}
