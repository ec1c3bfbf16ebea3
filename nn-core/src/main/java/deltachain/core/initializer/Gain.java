package deltachain.core.initializer;

import deltachain.api.Activation;

/** Factors on initial deviations that make up for what an activation takes from the variance. */
public final class Gain {
  private Gain() {}

  /** 1: identity, sigmoid, softmax. */
  public static final double LINEAR = 1;

  /** 5/3, as PyTorch has it (after LeCun et al., 1998). */
  public static final double TANH = 5.0 / 3;

  /** √2 (He et al., 2015). */
  public static final double RELU = Math.sqrt(2);

  /** √(2 / (1 + a²)) for slope a (He et al., 2015). */
  public static double leakyRelu(double slope) {
    return Math.sqrt(2 / (1 + slope * slope));
  }

  /** The gain for what comes before that activation: by its name; √2 for all of ReLU's kin. */
  public static double before(Activation activation) {
    String name = activation.name();
    int open = name.indexOf('(');
    return switch (open < 0 ? name : name.substring(0, open)) {
      case "identity", "sigmoid", "log_sigmoid", "softmax", "log_softmax", "selu" -> LINEAR;
      case "tanh" -> TANH;
      case "leaky_relu" ->
          leakyRelu(
              open < 0 ? 0.01 : Double.parseDouble(name.substring(open + 1, name.length() - 1)));
      default -> RELU;
    };
  }
}
