package deltachain.core.layer;

import deltachain.api.Tensor;
import deltachain.core.layer.kernel.BatchStatistics;
import deltachain.core.layer.kernel.InverseDeviations;
import deltachain.core.layer.kernel.ScaleColumnsBackward;
import deltachain.core.layer.kernel.ScaleColumnsSums;
import deltachain.core.layer.kernel.SquaredDeviations;
import deltachain.spi.Backend;
import deltachain.spi.RowSweep;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Batch normalisation in one run: the statistics of the present batch, or the running ones. */
final class BatchNormPass implements Pass {
  private final Backend backend;
  private final boolean training;
  private final Tensor mean;
  private final BatchStatistics statistics;
  private final ScaleColumnsBackward scaleBackward;
  private final RowSweep deviations;
  private final RowSweep finish;
  private final RowSweep running;
  private final RowSweep normalize;
  private final RowSweep sums;
  private final RowSweep inputs;
  private final @Nullable List<Tensor> ownGradients;

  BatchNormPass(BatchNorm layer, Run run) {
    int width = layer.inputs();
    this.backend = run.backend();
    this.training = run.training();
    this.mean = training ? run.tensor(1, width) : layer.mean();
    this.statistics = new BatchStatistics(width, layer.epsilon(), layer.momentum());
    this.scaleBackward = new ScaleColumnsBackward(width);
    Tensor scale = run.tensor(1, width);
    Tensor squares = run.tensor(1, width);
    Tensor slips = run.tensor(1, width);
    this.deviations =
        new RowSweep(new SquaredDeviations(width)).with(1, mean).with(2, squares).with(3, slips);
    this.finish =
        new RowSweep(statistics)
            .with(0, mean)
            .with(1, squares)
            .with(2, slips)
            .with(3, layer.mean())
            .with(4, layer.variance())
            .with(5, mean)
            .with(6, scale)
            .with(7, layer.mean())
            .with(8, layer.variance());
    this.running =
        new RowSweep(new InverseDeviations(width, layer.epsilon()))
            .with(0, layer.variance())
            .with(1, scale);
    this.normalize = layer.normalize(mean, scale);
    this.sums = new RowSweep(new ScaleColumnsSums(width)).with(2, mean).with(3, scale);
    this.inputs = new RowSweep(scaleBackward).with(2, mean).with(3, scale).with(4, layer.gamma());
    this.ownGradients =
        layer.parameters().isEmpty() && run.backward()
            ? List.of(run.tensor(1, width), run.tensor(1, width))
            : null;
  }

  @Override
  public void forward(Tensor in, Tensor out) {
    if (training) {
      backend.columnSums(in, mean);
      backend.scale(1.0 / in.rows(), mean);
      deviations.with(0, in).run();
      statistics.batch(in.rows());
      finish.run();
    } else {
      running.run();
    }
    normalize.with(0, in).with(5, out).run();
  }

  @Override
  public void backward(
      Tensor in, Tensor out, Tensor dOut, @Nullable Tensor dIn, List<Tensor> gradients) {
    List<Tensor> of = ownGradients == null ? gradients : ownGradients;
    sums.with(0, in).with(1, dOut).with(4, of.get(0)).with(5, of.get(1)).run();
    if (dIn != null) {
      scaleBackward.share(training ? 1.0 / in.rows() : 0);
      inputs.with(0, in).with(1, dOut).with(5, of.get(0)).with(6, of.get(1)).with(7, dIn).run();
    }
  }
}
