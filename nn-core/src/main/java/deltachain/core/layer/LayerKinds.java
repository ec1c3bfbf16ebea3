package deltachain.core.layer;

import java.util.Map;
import java.util.function.Function;

/** The kinds of layers that model files know: the one place to register a new one. */
final class LayerKinds {
  private static final Map<String, Function<Description, Described>> READERS =
      Map.ofEntries(
          Map.entry("dense", Dense::read),
          Map.entry("activation", ActivationLayer::read),
          Map.entry("dropout", Dropout::read),
          Map.entry("gaussian_noise", GaussianNoise::read),
          Map.entry("batch_norm", BatchNorm::read),
          Map.entry("layer_norm", LayerNorm::read),
          Map.entry("rms_norm", RmsNorm::read),
          Map.entry("prelu", PReLU::read),
          Map.entry("gated", Gated::read),
          Map.entry("embedding", Embedding::read),
          Map.entry("residual", Residual::read),
          Map.entry("concat", Concat::read));

  private LayerKinds() {}

  static Described read(Description layer) {
    Function<Description, Described> reader = READERS.get(layer.text("kind"));
    if (reader == null) {
      throw new IllegalArgumentException("unknown kind of layer: " + layer);
    }
    return reader.apply(layer);
  }
}
