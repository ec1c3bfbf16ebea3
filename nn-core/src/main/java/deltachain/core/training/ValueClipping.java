package deltachain.core.training;

import deltachain.api.Tensor;
import deltachain.spi.Backend;
import java.util.List;

/** Clipping of each derivative by itself. */
record ValueClipping(Clamp clamp) implements Clipping {
  private static final Tensor[] NO_STATE = {};

  @Override
  public void clip(Backend backend, List<Tensor> gradients) {
    for (int k = 0; k < gradients.size(); k++) {
      Tensor g = gradients.get(k);
      backend.update(clamp, g, g, NO_STATE, 1, 1);
    }
  }
}
