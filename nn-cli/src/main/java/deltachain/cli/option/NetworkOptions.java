package deltachain.cli.option;

import deltachain.api.Activation;
import deltachain.api.DType;
import deltachain.core.activation.Activations;
import deltachain.core.network.Network;
import deltachain.core.network.NetworkBuilder;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** What the network looks like. */
public final class NetworkOptions {
  private static final int MOST_UNITS = 1 << 24;

  @Option(
      names = "--hidden",
      paramLabel = "N,N,..",
      description =
          "Units of the hidden layers, input side first; none for no hidden layer, which is"
              + " logistic or linear regression. Default: ${DEFAULT-VALUE}.")
  private String hidden = "128";

  @Option(
      names = "--activation",
      paramLabel = "NAME",
      description =
          "Behind each hidden layer: identity, sigmoid, tanh, relu, leaky_relu or leaky_relu(0.2),"
              + " softmax, log_softmax. Default: ${DEFAULT-VALUE}.")
  private String activation = "relu";

  @Option(
      names = "--dtype",
      paramLabel = "TYPE",
      description = "float32 or float64. Default: ${DEFAULT-VALUE}.")
  private String dtype = "float32";

  /**
   * What the options say, checked.
   *
   * @param hidden units of the hidden layers
   */
  public record Shape(List<Integer> hidden, Activation activation, DType dtype) {

    /**
     * The network to be for that many features and outputs.
     *
     * @param batch rows of a training step
     * @throws WrongUseException if a layer's weights or outputs are more than one tensor holds
     */
    public NetworkBuilder network(int features, int outputs, int batch) {
      NetworkBuilder builder = Network.inputs(features).dtype(dtype);
      int width = features;
      for (int units : hidden) {
        requireRoom(width, units, "weights of a layer: choose fewer --hidden units");
        requireRoom(batch, units, "outputs of a layer: choose a smaller --batch-size");
        builder.dense(units, activation);
        width = units;
      }
      requireRoom(width, outputs, "weights of a layer: choose fewer --hidden units");
      return builder.dense(outputs);
    }

    private static void requireRoom(long rows, long columns, String what) {
      if (rows * columns > Integer.MAX_VALUE) {
        throw new WrongUseException(
            rows + " × " + columns + " is more than a tensor holds: " + what);
      }
    }

    /** In words, such as {@code 784 → 128 relu → 10}. */
    public String describe(int features, int outputs) {
      StringBuilder words = new StringBuilder().append(features);
      hidden.forEach(
          units -> words.append(" → ").append(units).append(' ').append(activation.name()));
      return words.append(" → ").append(outputs).toString();
    }
  }

  /**
   * Checks the options.
   *
   * @throws WrongUseException if one is illegal
   */
  public Shape check() {
    return new Shape(
        hiddenUnits(),
        Checked.accepted("--activation", () -> Activations.of(activation)),
        Checked.accepted("--dtype", () -> DType.of(dtype)));
  }

  private List<Integer> hiddenUnits() {
    if (hidden.isBlank() || hidden.strip().equals("none")) {
      return List.of();
    }
    List<Integer> units = new ArrayList<>();
    for (String part : hidden.split(",", -1)) {
      String number = part.strip();
      int value = number.matches("[0-9]{1,9}") ? Integer.parseInt(number) : 0;
      if (value < 1 || value > MOST_UNITS) {
        throw new WrongUseException(
            "--hidden "
                + hidden
                + ": found '"
                + number
                + "', expected whole numbers from 1 to "
                + MOST_UNITS
                + " such as 128,64, or none");
      }
      units.add(value);
    }
    return List.copyOf(units);
  }
}
