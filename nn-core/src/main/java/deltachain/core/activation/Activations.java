package deltachain.core.activation;

import static java.util.Map.entry;

import deltachain.api.Activation;
import deltachain.core.lookup.Arguments;
import deltachain.core.lookup.Registry;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The activations by name, as the command line and model files know them: {@code relu}, or with a
 * parameter {@code leaky_relu(0.2)}.
 */
public final class Activations {
  private static final Registry<Function<Arguments, Activation>> BY_NAME =
      new Registry<>(
          "activation",
          Map.ofEntries(
              entry("identity", plain(new Identity())),
              entry("sigmoid", plain(new Sigmoid())),
              entry("tanh", plain(new Tanh())),
              entry("relu", plain(new ReLU())),
              entry("relu6", plain(new ReLU6())),
              entry("leaky_relu", a -> new LeakyReLU(a.number("slope", 0.01))),
              entry("elu", a -> new Elu(a.number("alpha", 1))),
              entry("celu", a -> new Celu(a.number("alpha", 1))),
              entry("selu", plain(new Selu())),
              entry("gelu", plain(new Gelu())),
              entry("gelu_tanh", plain(new GeluTanh())),
              entry("silu", plain(new Silu())),
              entry("mish", plain(new Mish())),
              entry("softplus", a -> new Softplus(a.number("beta", 1))),
              entry("squareplus", a -> new Squareplus(a.number("b", 4))),
              entry("softsign", plain(new Softsign())),
              entry("hardsigmoid", plain(new HardSigmoid())),
              entry("hardtanh", a -> new HardTanh(a.number("low", -1), a.number("high", 1))),
              entry("hardswish", plain(new HardSwish())),
              entry("log_sigmoid", plain(new LogSigmoid())),
              entry("tanhshrink", plain(new TanhShrink())),
              entry("hardshrink", a -> new HardShrink(a.number("lambda", 0.5))),
              entry("softshrink", a -> new SoftShrink(a.number("lambda", 0.5))),
              entry("sine", a -> new Sine(a.number("omega", 1))),
              entry("exponential", plain(new Exponential())),
              entry("softmax", plain(new Softmax())),
              entry("log_softmax", plain(new LogSoftmax()))));

  /** What other libraries call them. */
  private static final Map<String, String> ALIASES =
      Map.ofEntries(
          entry("linear", "identity"),
          entry("swish", "silu"),
          entry("hard_sigmoid", "hardsigmoid"),
          entry("hard_tanh", "hardtanh"),
          entry("hard_swish", "hardswish"),
          entry("hard_shrink", "hardshrink"),
          entry("soft_shrink", "softshrink"),
          entry("tanh_shrink", "tanhshrink"),
          entry("logsigmoid", "log_sigmoid"),
          entry("sin", "sine"),
          entry("exp", "exponential"));

  private Activations() {}

  /** All names, sorted, without aliases. */
  public static Set<String> names() {
    return BY_NAME.names();
  }

  /**
   * The activation that {@link Activation#name} gave.
   *
   * @param name a name or an alias such as {@code swish}, with or without numbers in parentheses
   * @throws IllegalArgumentException for an unknown name or illegal parameters
   */
  public static Activation of(String name) {
    String word = name.substring(0, name.indexOf('(') < 0 ? name.length() : name.indexOf('('));
    String known = ALIASES.getOrDefault(word, word) + name.substring(word.length());
    return Arguments.make("activation", known, BY_NAME);
  }

  private static Function<Arguments, Activation> plain(Activation activation) {
    return arguments -> activation;
  }
}
