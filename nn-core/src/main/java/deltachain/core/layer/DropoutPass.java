package deltachain.core.layer;

import deltachain.api.Tensor;
import deltachain.core.layer.kernel.Masked;
import deltachain.spi.RowSweep;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Dropout in a training run: draws a mask for each batch, and keeps it for the way back. */
final class DropoutPass implements Pass {
  private final Run run;
  private final RowBuffer mask;
  private final RandomBlock.Draw draw;
  private final RandomBlock block;
  private final RowSweep forward;
  private final RowSweep backward;

  /** Dropped elements become {@code dropped}, the others factor · x + shift. */
  DropoutPass(int width, double probability, double factor, double shift, double dropped, Run run) {
    this.run = run;
    this.mask = run.rows(width);
    this.draw = random -> random.nextDouble() < probability ? 0 : factor;
    this.block = new RandomBlock();
    this.forward = new RowSweep(new Masked(width, shift, dropped));
    this.backward = new RowSweep(new Masked(width, 0, 0));
  }

  @Override
  public void forward(Tensor in, Tensor out) {
    Tensor drawn = mask.first(in.rows());
    block.fill(drawn, run.random(), draw);
    forward.with(0, in).with(1, drawn).with(2, out).run();
  }

  @Override
  public void backward(
      Tensor in, Tensor out, Tensor dOut, @Nullable Tensor dIn, List<Tensor> gradients) {
    if (dIn != null) {
      backward.with(0, dOut).with(1, mask.first(in.rows())).with(2, dIn).run();
    }
  }
}
