package deltachain.tck.golden;

import deltachain.api.Optimizer;
import deltachain.api.Tensor;
import deltachain.spi.Backend;
import java.util.stream.IntStream;

/** One parameter that an optimizer updates on the backend, with its gradient and state. */
final class Updates {
  private final Backend backend;
  private final Optimizer optimizer;
  private final Tensor w;
  private final Tensor g;
  private final Tensor[] state;
  private long steps;

  Updates(Backend backend, Optimizer optimizer, Values initial, Workspace workspace) {
    this.backend = backend;
    this.optimizer = optimizer;
    this.w = workspace.holding(initial);
    this.g = workspace.room(w);
    this.state =
        IntStream.range(0, optimizer.stateSize())
            .mapToObj(s -> workspace.state(w))
            .toArray(Tensor[]::new);
  }

  /** Takes a step along that gradient and returns the parameter after it. */
  double[] step(double[] gradient) {
    g.write(0, gradient, 0, gradient.length);
    backend.update(optimizer, w, g, state, ++steps, optimizer.learningRate());
    return w.toArray();
  }
}
