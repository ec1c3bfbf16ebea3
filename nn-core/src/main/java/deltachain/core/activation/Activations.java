package deltachain.core.activation;

import deltachain.api.Activation;
import deltachain.core.lookup.Registry;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The activations by name, as the command line and model files know them: {@code relu}, or with a
 * parameter {@code leaky_relu(0.2)}.
 */
public final class Activations {
  private static final Registry<Function<double[], Activation>> BY_NAME =
      new Registry<>(
          "activation",
          Map.of(
              "identity", plain(new Identity()),
              "sigmoid", plain(new Sigmoid()),
              "tanh", plain(new Tanh()),
              "relu", plain(new ReLU()),
              "leaky_relu", a -> a.length == 0 ? new LeakyReLU() : new LeakyReLU(single(a)),
              "softmax", plain(new Softmax()),
              "log_softmax", plain(new LogSoftmax())));

  private Activations() {}

  /** All names, sorted. */
  public static Set<String> names() {
    return BY_NAME.names();
  }

  /**
   * The activation that {@link Activation#name} gave.
   *
   * @param name a name, or a name with numbers in parentheses
   * @throws IllegalArgumentException for an unknown name or illegal parameters
   */
  public static Activation of(String name) {
    int open = name.indexOf('(');
    if (open < 0 || !name.endsWith(")")) {
      return BY_NAME.get(name).apply(new double[0]);
    }
    return BY_NAME.get(name.substring(0, open)).apply(numbers(name, open));
  }

  private static double[] numbers(String name, int open) {
    String[] words = name.substring(open + 1, name.length() - 1).split(",", -1);
    double[] numbers = new double[words.length];
    for (int i = 0; i < words.length; i++) {
      try {
        numbers[i] = Double.parseDouble(words[i].strip());
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException(
            "activation '" + name + "': '" + words[i] + "' is not a number", e);
      }
    }
    return numbers;
  }

  private static Function<double[], Activation> plain(Activation activation) {
    return parameters -> {
      if (parameters.length > 0) {
        throw new IllegalArgumentException(
            "activation '"
                + activation.name()
                + "' takes no parameters, but has "
                + parameters.length);
      }
      return activation;
    };
  }

  private static double single(double[] parameters) {
    if (parameters.length > 1) {
      throw new IllegalArgumentException(
          "activation 'leaky_relu' takes one parameter, its slope, but has " + parameters.length);
    }
    return parameters[0];
  }
}
