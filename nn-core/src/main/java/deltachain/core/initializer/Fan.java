package deltachain.core.initializer;

/** What a variance is divided by. */
public enum Fan {
  /** The inputs: keeps the variance of activations. */
  IN,
  /** The outputs: keeps the variance of deltas. */
  OUT,
  /** The mean of both (Glorot and Bengio, 2010). */
  AVERAGE;

  double of(int fanIn, int fanOut) {
    return switch (this) {
      case IN -> fanIn;
      case OUT -> fanOut;
      case AVERAGE -> (fanIn + fanOut) / 2.0;
    };
  }
}
