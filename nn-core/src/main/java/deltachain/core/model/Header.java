package deltachain.core.model;

import com.fasterxml.jackson.jr.ob.JSON;
import deltachain.api.DType;
import deltachain.core.layer.Described;
import deltachain.core.layer.Description;
import deltachain.core.network.Network;
import deltachain.core.network.NetworkBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * The header of a model file, checked.
 *
 * @param numbers how many numbers the layers hold
 * @param builder the network with zeros for parameters, not built yet
 */
record Header(DType dtype, long numbers, NetworkBuilder builder, Map<String, Object> metadata) {

  static Header parse(Path file, byte[] json) throws IOException {
    try {
      Description header = new Description(JSON.std.mapFrom(json));
      DType dtype = DType.of(header.text("dtype"));
      int inputs = header.units("inputs");
      NetworkBuilder builder = Network.inputs(inputs).dtype(dtype);
      long numbers = 0;
      for (Described layer : header.layers("layers", inputs)) {
        builder.layer(layer.blueprint());
        numbers = Math.addExact(numbers, layer.numbers());
      }
      return new Header(dtype, numbers, builder, metadata(header));
    } catch (IOException | IllegalArgumentException | ArithmeticException e) {
      throw new IOException(file + ": the header can't be understood: " + e.getMessage(), e);
    }
  }

  @SuppressWarnings("unchecked") // JSON objects have strings for keys
  private static Map<String, Object> metadata(Description header) {
    return header.field("metadata", Map.class);
  }
}
