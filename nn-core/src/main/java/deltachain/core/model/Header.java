package deltachain.core.model;

import com.fasterxml.jackson.jr.ob.JSON;
import deltachain.api.DType;
import deltachain.core.activation.Activations;
import deltachain.core.initializer.Initializer;
import deltachain.core.network.Network;
import deltachain.core.network.NetworkBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The header of a model file, checked.
 *
 * @param parameters how many numbers the layers hold
 * @param builder the network with zeros for parameters, not built yet
 */
record Header(DType dtype, long parameters, NetworkBuilder builder, Map<String, Object> metadata) {

  /** More columns than any network needs: keeps lying headers from taking memory. */
  private static final int MOST_UNITS = 1 << 24;

  static Header parse(Path file, byte[] json) throws IOException {
    try {
      Map<String, Object> header = JSON.std.mapFrom(json);
      DType dtype = DType.of(field(header, "dtype", String.class));
      int width = units(header, "inputs");
      NetworkBuilder builder = Network.inputs(width).dtype(dtype);
      long parameters = 0;
      for (Object element : field(header, "layers", List.class)) {
        Map<?, ?> layer = (Map<?, ?>) element;
        requireWidth(layer, width);
        switch (field(layer, "kind", String.class)) {
          case "dense" -> {
            int outputs = units(layer, "outputs");
            boolean bias = field(layer, "bias", Boolean.class);
            Initializer zero = Initializer.constant(0);
            builder.dense(outputs, zero, bias ? zero : null);
            parameters += (long) width * outputs + (bias ? outputs : 0);
            width = outputs;
          }
          case "activation" ->
              builder.activation(Activations.of(field(layer, "name", String.class)));
          default -> throw new IllegalArgumentException("unknown kind of layer: " + layer);
        }
      }
      return new Header(dtype, parameters, builder, metadata(header));
    } catch (IOException | IllegalArgumentException | ClassCastException e) {
      throw new IOException(file + ": the header can't be understood: " + e.getMessage(), e);
    }
  }

  @SuppressWarnings("unchecked") // JSON objects have strings for keys
  private static Map<String, Object> metadata(Map<String, Object> header) {
    return field(header, "metadata", Map.class);
  }

  private static int units(Map<?, ?> from, String name) {
    int units = field(from, name, Integer.class);
    if (units < 1 || units > MOST_UNITS) {
      throw new IllegalArgumentException(name + " is " + units + ": expected 1 to " + MOST_UNITS);
    }
    return units;
  }

  private static void requireWidth(Map<?, ?> layer, int width) {
    if (units(layer, "inputs") != width) {
      throw new IllegalArgumentException(
          "layer " + layer + " takes " + layer.get("inputs") + " inputs, but gets " + width);
    }
  }

  private static <T> T field(Map<?, ?> from, String name, Class<T> type) {
    @Nullable Object value = from.get(name);
    if (!type.isInstance(value)) {
      throw new IllegalArgumentException(
          "'" + name + "' is " + value + ": expected a " + type.getSimpleName());
    }
    return type.cast(value);
  }
}
