package deltachain.core.layer;

import deltachain.api.Tensor;
import deltachain.core.initializer.Initializer;
import deltachain.spi.Backend;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A dense layer: P = Q Wᵀ + 1bᵀ, with weights W [outputs × inputs] and, unless it is without, a
 * bias b [1 × outputs].
 *
 * <p>Backward: dW = Δᵀ Q, db = column sums of Δ, dQ = Δ W.
 */
public final class Dense implements StatelessLayer {
  private final Backend backend;
  private final Tensor weights;
  private final @Nullable Tensor bias;
  private final List<Parameter> parameters;

  private Dense(Backend backend, int number, Tensor weights, @Nullable Tensor bias) {
    this.backend = backend;
    this.weights = weights;
    this.bias = bias;
    Parameter w = new Parameter("W_" + number, weights);
    this.parameters = bias == null ? List.of(w) : List.of(w, new Parameter("b_" + number, bias));
  }

  /**
   * A layer with initial values, weights drawn first.
   *
   * @param outputs ≥ 1
   * @param bias how to begin the bias, or null for a layer without
   * @throws IllegalArgumentException if {@code outputs} is less than 1
   */
  public static Blueprint of(int outputs, Initializer weights, @Nullable Initializer bias) {
    Sizes.atLeastOne("outputs of a dense layer", outputs);
    return site -> {
      int inputs = site.inputs();
      Tensor w = site.tensor(outputs, inputs, weights, inputs, outputs);
      Tensor b = bias == null ? null : site.tensor(1, outputs, bias, inputs, outputs);
      return new Dense(site.backend(), site.next("dense"), w, b);
    };
  }

  static Described read(Description description) {
    int outputs = description.units("outputs");
    boolean bias = description.flag("bias");
    Initializer zero = Initializer.constant(0);
    long numbers = (description.inputs() + (bias ? 1L : 0)) * outputs;
    return new Described(of(outputs, zero, bias ? zero : null), outputs, numbers);
  }

  /** W [outputs × inputs]. */
  public Tensor weights() {
    return weights;
  }

  /** b [1 × outputs], if there is one. */
  public Optional<Tensor> bias() {
    return Optional.ofNullable(bias);
  }

  @Override
  public int inputs() {
    return weights.columns();
  }

  @Override
  public int outputs() {
    return weights.rows();
  }

  @Override
  public List<Parameter> parameters() {
    return parameters;
  }

  @Override
  public void forward(Tensor in, Tensor out) {
    if (bias == null) {
      backend.multiply(false, true, 1, in, weights, 0, out);
    } else {
      backend.affine(in, weights, bias, out);
    }
  }

  @Override
  public boolean inPlace() {
    return false;
  }

  @Override
  public void backward(
      Tensor in, Tensor out, Tensor dOut, @Nullable Tensor dIn, List<Tensor> gradients) {
    backend.multiply(true, false, 1, dOut, in, 0, gradients.get(0));
    if (bias != null) {
      backend.columnSums(dOut, gradients.get(1));
    }
    if (dIn != null) {
      backend.multiply(false, false, 1, dOut, weights, 0, dIn);
    }
  }

  @Override
  public String name() {
    return "dense";
  }

  @Override
  public Map<String, Object> describe() {
    return Map.of("kind", "dense", "inputs", inputs(), "outputs", outputs(), "bias", bias != null);
  }
}
