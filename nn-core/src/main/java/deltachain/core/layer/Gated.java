package deltachain.core.layer;

import deltachain.api.Tensor;
import deltachain.core.layer.kernel.Gate;
import deltachain.core.layer.kernel.GateBackward;
import deltachain.spi.RowSweep;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gated linear units: of the columns (a, b), halves of one width, GLU makes a ⊙ σ(b) (Dauphin et
 * al., 2017) and SwiGLU a σ(a) ⊙ b (Shazeer, 2020), where σ is the logistic function.
 *
 * <p>A dense layer before it that has twice the outputs holds both products of the papers in one.
 */
public final class Gated implements Layer {
  private final int width;
  private final boolean swish;

  private Gated(int inputs, boolean swish) {
    if (inputs % 2 != 0) {
      throw new IllegalArgumentException(
          name(swish) + " halves the columns, but gets " + inputs + ": expected an even number");
    }
    this.width = inputs / 2;
    this.swish = swish;
  }

  /** GLU of whatever comes before: an even number of columns. */
  public static Blueprint glu() {
    return site -> new Gated(site.inputs(), false);
  }

  /** SwiGLU of whatever comes before: an even number of columns. */
  public static Blueprint swiglu() {
    return site -> new Gated(site.inputs(), true);
  }

  static Described read(Description from) {
    String name = from.text("name");
    boolean swish = name.equals(name(true));
    if (!swish && !name.equals(name(false))) {
      throw new IllegalArgumentException("gate '" + name + "': expected glu or swiglu");
    }
    return new Described(swish ? swiglu() : glu(), new Gated(from.inputs(), swish).width, 0);
  }

  private static String name(boolean swish) {
    return swish ? "swiglu" : "glu";
  }

  @Override
  public int inputs() {
    return 2 * width;
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
  public boolean inPlace() {
    return false;
  }

  @Override
  public Pass newPass(Run run) {
    RowSweep forward = new RowSweep(new Gate(run.backend().elementary(), width, swish));
    RowSweep backward = new RowSweep(new GateBackward(run.backend().elementary(), width, swish));
    return new Pass() {
      @Override
      public void forward(Tensor in, Tensor out) {
        forward.with(0, in).with(1, out).run();
      }

      @Override
      public void backward(
          Tensor in, Tensor out, Tensor dOut, @Nullable Tensor dIn, List<Tensor> gradients) {
        if (dIn != null) {
          backward.with(0, in).with(1, dOut).with(2, dIn).run();
        }
      }
    };
  }

  @Override
  public String name() {
    return name(swish);
  }

  @Override
  public Map<String, Object> describe() {
    return Map.of("kind", "gated", "name", name(), "inputs", inputs());
  }
}
