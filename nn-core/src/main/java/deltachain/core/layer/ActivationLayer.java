package deltachain.core.layer;

import deltachain.api.Activation;
import deltachain.api.Tensor;
import deltachain.core.activation.Activations;
import deltachain.spi.Backend;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An activation as a layer: Q = σ(P), Δ = dQ ⊙ σ'(P). */
public final class ActivationLayer implements StatelessLayer {
  private final Backend backend;
  private final Activation activation;
  private final int width;

  private ActivationLayer(Backend backend, Activation activation, int width) {
    this.backend = backend;
    this.activation = activation;
    this.width = width;
  }

  /** The activation over whatever comes before. */
  public static Blueprint of(Activation activation) {
    return site -> new ActivationLayer(site.backend(), activation, site.inputs());
  }

  static Described read(Description description) {
    Activation activation = Activations.of(description.text("name"));
    return new Described(of(activation), description.inputs(), 0);
  }

  /** σ. */
  public Activation activation() {
    return activation;
  }

  @Override
  public int inputs() {
    return width;
  }

  @Override
  public int outputs() {
    return width;
  }

  @Override
  public List<Parameter> parameters() {
    return List.of();
  }

  @Override
  public void forward(Tensor in, Tensor out) {
    backend.activate(activation, in, out);
  }

  @Override
  public boolean inPlace() {
    return true;
  }

  @Override
  public void backward(
      Tensor in, Tensor out, Tensor dOut, @Nullable Tensor dIn, List<Tensor> gradients) {
    if (dIn != null) {
      backend.differentiate(activation, in, out, dOut, dIn);
    }
  }

  @Override
  public String name() {
    return activation.name();
  }

  @Override
  public Map<String, Object> describe() {
    return Map.of("kind", "activation", "name", activation.name(), "inputs", width);
  }
}
