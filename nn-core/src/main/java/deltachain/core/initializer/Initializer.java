package deltachain.core.initializer;

import deltachain.api.Activation;
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

  /** U(±gain √(3 / fan)): variance gain² / fan. */
  static Initializer scaledUniform(Fan fan, double gain) {
    Widths.positive("gain", gain);
    return uniform((in, out) -> gain * Math.sqrt(3 / fan.of(in, out)));
  }

  /** N(0, gain² / fan). */
  static Initializer scaledNormal(Fan fan, double gain) {
    Widths.positive("gain", gain);
    return normal((in, out) -> gain / Math.sqrt(fan.of(in, out)));
  }

  /**
   * What suits weights whose pre-activations go into that activation: LeCun's normal for SELU
   * (Klambauer et al., 2017), Glorot's uniform with the {@link Gain} for the S-shaped and linear
   * ones, He's normal for ReLU and its kin. Networks begin with {@link #fanIn} unless told so.
   */
  static Initializer following(Activation activation) {
    double gain = Gain.before(activation);
    if (activation.name().equals("selu")) {
      return lecunNormal();
    }
    boolean saturating = gain == Gain.LINEAR || gain == Gain.TANH;
    return saturating ? scaledUniform(Fan.AVERAGE, gain) : scaledNormal(Fan.IN, gain);
  }

  /** N(mean, deviation²) between two bounds, which the mean lies between. */
  static Initializer truncatedNormal(double mean, double deviation, double low, double high) {
    return new TruncatedNormal(mean, deviation, low, high);
  }

  /** A random orthogonal weight matrix times a gain &gt; 0 (Saxe, McClelland and Ganguli, 2014). */
  static Initializer orthogonal(double gain) {
    return new Orthogonal(gain);
  }

  /** That many incoming weights a unit from N(0, deviation²), zeros otherwise (Martens, 2010). */
  static Initializer sparse(int connections, double deviation) {
    return new Sparse(connections, deviation);
  }

  /** A weight matrix with {@code gain} on its diagonal and zeros elsewhere (Le et al., 2015). */
  static Initializer identity(double gain) {
    Widths.finite("gain", gain);
    return (values, in, out, random) -> {
      Widths.requireMatrix("identity", values, in, out);
      for (int i = 0; i < values.length; i++) {
        values[i] = i / in == i % in ? gain : 0;
      }
    };
  }

  /** Every value the same, such as 0 for a bias. */
  static Initializer constant(double value) {
    Widths.finite("constant", value);
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
