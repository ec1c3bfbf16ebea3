package deltachain.core.layer;

import deltachain.api.DType;
import deltachain.api.Tensor;
import deltachain.core.initializer.Initializer;
import deltachain.core.random.SplitMix;
import deltachain.spi.Backend;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A dense layer: P = Q Wᵀ + 1bᵀ, with weights W [outputs × inputs] and, unless it is without, a
 * bias b [1 × outputs].
 *
 * <p>Backward: dW = Δᵀ Q, db = column sums of Δ, dQ = Δ W.
 */
public final class Dense implements Layer {
  private final Backend backend;
  private final Tensor weights;
  private final @Nullable Tensor bias;
  private final List<Parameter> parameters;

  /**
   * A layer with initial values drawn from {@code random}, weights first.
   *
   * @param number 1, 2, … counted along the network: names the parameters
   * @param bias how to begin the bias, or null for a layer without
   */
  public Dense(
      Backend backend,
      DType dtype,
      int number,
      int inputs,
      int outputs,
      Initializer weights,
      @Nullable Initializer bias,
      SplitMix random) {
    this.backend = backend;
    this.weights = initial(backend, dtype, outputs, inputs, weights, inputs, random);
    Parameter w = new Parameter("W_" + number, this.weights);
    if (bias == null) {
      this.bias = null;
      this.parameters = List.of(w);
    } else {
      this.bias = initial(backend, dtype, 1, outputs, bias, inputs, random);
      this.parameters = List.of(w, new Parameter("b_" + number, this.bias));
    }
  }

  private static Tensor initial(
      Backend backend,
      DType dtype,
      int rows,
      int columns,
      Initializer initializer,
      int fanIn,
      SplitMix random) {
    double[] values = new double[rows * columns];
    int fanOut = rows == 1 ? columns : rows;
    initializer.fill(values, fanIn, fanOut, random);
    Tensor tensor = backend.allocate(dtype, rows, columns);
    tensor.write(0, values, 0, values.length);
    return tensor;
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
    backend.multiply(false, true, 1, in, weights, 0, out);
    if (bias != null) {
      backend.addRow(out, bias);
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
  public Map<String, Object> describe() {
    return Map.of("kind", "dense", "inputs", inputs(), "outputs", outputs(), "bias", bias != null);
  }

  @Override
  public void close() {
    parameters.forEach(parameter -> parameter.value().close());
  }
}
