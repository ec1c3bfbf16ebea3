package deltachain.core.layer;

import deltachain.api.Tensor;
import deltachain.core.layer.kernel.Sum;
import deltachain.spi.RowSweep;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gaussian noise: in training out = in + σ n with n from N(0, 1), anew for every element (Bishop,
 * 1995); prediction passes all through. The derivative is 1.
 */
public final class GaussianNoise implements Layer {
  private final int width;
  private final double deviation;

  private GaussianNoise(int width, double deviation) {
    this.width = width;
    this.deviation = deviation;
  }

  /**
   * Noise on whatever comes before.
   *
   * @param deviation σ ≥ 0
   * @throws IllegalArgumentException if it is out of range
   */
  public static Blueprint of(double deviation) {
    Sizes.notNegative("gaussian noise deviation", deviation);
    return site -> new GaussianNoise(site.inputs(), deviation);
  }

  static Described read(Description from) {
    return new Described(of(from.number("deviation")), from.inputs(), 0);
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
  public boolean inPlace() {
    return true;
  }

  @Override
  public Pass newPass(Run run) {
    PassThrough identity = new PassThrough(run.backend());
    if (!run.training()) {
      return identity;
    }
    RowBuffer noise = run.rows(width);
    RandomBlock block = new RandomBlock();
    RandomBlock.Draw draw = random -> deviation * random.nextGaussian();
    RowSweep sum = new RowSweep(new Sum(width));
    return new Pass() {
      @Override
      public void forward(Tensor in, Tensor out) {
        Tensor drawn = noise.first(in.rows());
        block.fill(drawn, run.random(), draw);
        sum.with(0, in).with(1, drawn).with(2, out).run();
      }

      @Override
      public void backward(
          Tensor in, Tensor out, Tensor dOut, @Nullable Tensor dIn, List<Tensor> gradients) {
        identity.backward(in, out, dOut, dIn, gradients);
      }
    };
  }

  @Override
  public String name() {
    return "gaussian_noise(" + deviation + ")";
  }

  @Override
  public Map<String, Object> describe() {
    return Map.of("kind", "gaussian_noise", "inputs", width, "deviation", deviation);
  }
}
