package deltachain.core.layer;

import deltachain.api.Tensor;
import deltachain.core.layer.kernel.NormalizeRows;
import deltachain.core.layer.kernel.NormalizeRowsBackward;
import deltachain.spi.RowSweep;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A normalisation of each row by itself, in one run. */
final class RowNorm implements Pass {
  private final RowSweep forward;
  private final RowSweep backward;
  private final Tensor ownGradient;
  private final Tensor ownOtherGradient;

  RowNorm(Scaling scaling, double epsilon, boolean centred, Run run) {
    int width = scaling.gamma().columns();
    this.forward =
        new RowSweep(new NormalizeRows(width, epsilon, centred))
            .with(1, scaling.gamma())
            .with(2, scaling.beta());
    this.backward =
        new RowSweep(new NormalizeRowsBackward(width, epsilon, centred)).with(2, scaling.gamma());
    int gradients = run.backward() ? width : 0;
    this.ownGradient = run.tensor(1, gradients);
    this.ownOtherGradient = run.tensor(1, gradients);
  }

  @Override
  public void forward(Tensor in, Tensor out) {
    forward.with(0, in).with(3, out).run();
  }

  @Override
  public void backward(
      Tensor in, Tensor out, Tensor dOut, @Nullable Tensor dIn, List<Tensor> gradients) {
    backward
        .with(0, in)
        .with(1, dOut)
        .with(3, gradients.isEmpty() ? ownGradient : gradients.get(0))
        .with(4, gradients.size() < 2 ? ownOtherGradient : gradients.get(1))
        .with(5, dIn)
        .run();
  }
}
