package deltachain.core.layer;

import deltachain.api.Tensor;
import deltachain.core.initializer.Initializer;
import deltachain.core.layer.kernel.LeakyRows;
import deltachain.core.layer.kernel.LeakyRowsBackward;
import deltachain.spi.RowSweep;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Parametric rectified linear unit: q = p where p &gt; 0, else a p, with a learnt slope a for all
 * columns [1 × 1] or for each [1 × columns] (He et al., 2015).
 *
 * <p>At p = 0 the derivative is a. Slopes should not be decayed towards 0.
 */
public final class PReLU implements Layer {
  /** The paper's initial slope. */
  public static final double SLOPE = 0.25;

  private final int width;
  private final boolean perColumn;
  private final Tensor slopes;
  private final List<Parameter> parameters;

  private PReLU(Site site, double slope, boolean perColumn) {
    this.width = site.inputs();
    this.perColumn = perColumn;
    int count = perColumn ? width : 1;
    this.slopes = site.tensor(1, count, Initializer.constant(slope), width, width);
    this.parameters = List.of(new Parameter("a_" + site.next("prelu"), slopes));
  }

  /**
   * The activation of whatever comes before.
   *
   * @param slope every a at first, finite
   * @param perColumn whether each column has its own a
   * @throws IllegalArgumentException if {@code slope} isn't finite
   */
  public static Blueprint of(double slope, boolean perColumn) {
    Sizes.finite("prelu slope", slope);
    return site -> new PReLU(site, slope, perColumn);
  }

  static Described read(Description from) {
    boolean perColumn = from.flag("per_column");
    return new Described(of(0, perColumn), from.inputs(), perColumn ? from.inputs() : 1);
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
  public boolean inPlace() {
    return true;
  }

  @Override
  public Pass newPass(Run run) {
    RowSweep forward = new RowSweep(new LeakyRows(width, !perColumn)).with(1, slopes);
    RowSweep backward = new RowSweep(new LeakyRowsBackward(width, !perColumn)).with(2, slopes);
    return new Pass() {
      @Override
      public void forward(Tensor in, Tensor out) {
        forward.with(0, in).with(2, out).run();
      }

      @Override
      public void backward(
          Tensor in, Tensor out, Tensor dOut, @Nullable Tensor dIn, List<Tensor> gradients) {
        backward.with(0, in).with(1, dOut).with(3, gradients.get(0)).with(4, dIn).run();
      }
    };
  }

  @Override
  public String name() {
    return "prelu";
  }

  @Override
  public Map<String, Object> describe() {
    return Map.of("kind", "prelu", "inputs", width, "per_column", perColumn);
  }
}
