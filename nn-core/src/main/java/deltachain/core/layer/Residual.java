package deltachain.core.layer;

import deltachain.api.Tensor;
import deltachain.core.layer.kernel.Sum;
import deltachain.spi.RowSweep;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A residual block: out = in + f(in), where f is layers that end with the columns they began with
 * (He et al., 2016). Backward: ∂C/∂in = ∂C/∂out + (∂f/∂in)ᵀ ∂C/∂out.
 */
public final class Residual implements Layer {
  private final int width;
  private final List<Layer> layers;
  private final List<Parameter> parameters;
  private final List<Parameter> statistics;

  private Residual(Site site, List<Blueprint> f) {
    this.width = site.inputs();
    this.layers = Stack.build(f, site);
    this.parameters = Stack.parameters(layers);
    this.statistics = Stack.statistics(layers);
    int outputs = Stack.outputs(layers, width);
    if (outputs != width) {
      close();
      throw new IllegalArgumentException(
          "a residual block adds its input of "
              + width
              + " columns to an output of "
              + outputs
              + ": expected the same number");
    }
  }

  /**
   * A block around the layers of f.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Blueprint of(List<Blueprint> f) {
    Sizes.atLeastOne("layers of a residual block", f.size());
    List<Blueprint> layers = List.copyOf(f);
    return site -> new Residual(site, layers);
  }

  static Described read(Description from) {
    List<Described> layers = from.layers("layers", from.inputs());
    int outputs = Stack.outputs(from.inputs(), layers);
    return new Described(of(Stack.blueprints(layers)), outputs, Stack.numbers(layers));
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
    return parameters;
  }

  @Override
  public List<Parameter> statistics() {
    return statistics;
  }

  @Override
  public List<Layer> inner() {
    return layers;
  }

  @Override
  public boolean inPlace() {
    return true;
  }

  @Override
  public Pass newPass(Run run) {
    Strand f = Strand.of(layers, run);
    RowSweep sum = new RowSweep(new Sum(width));
    return new Pass() {
      @Override
      public void forward(Tensor in, Tensor out) {
        sum.with(0, in).with(1, f.forward(in)).with(2, out).run();
      }

      @Override
      public void backward(
          Tensor in, Tensor out, Tensor dOut, @Nullable Tensor dIn, List<Tensor> gradients) {
        f.backward(in, dOut, dIn, gradients);
        if (dIn != null) {
          sum.with(0, dIn).with(1, dOut).with(2, dIn).run();
        }
      }
    };
  }

  @Override
  public String name() {
    return "residual";
  }

  @Override
  public Map<String, Object> describe() {
    return Map.of("kind", "residual", "inputs", width, "layers", Stack.describe(layers));
  }

  @Override
  public void close() {
    layers.forEach(Layer::close);
  }
}
