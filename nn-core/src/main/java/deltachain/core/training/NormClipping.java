package deltachain.core.training;

import deltachain.api.Tensor;
import deltachain.spi.Backend;
import java.util.List;

/** Clipping by the norm over all gradients. */
record NormClipping(double norm) implements Clipping {

  @Override
  public void clip(Backend backend, List<Tensor> gradients) {
    double squares = 0;
    for (int k = 0; k < gradients.size(); k++) {
      squares += backend.sumOfSquares(gradients.get(k));
    }
    double factor = norm / (Math.sqrt(squares) + 1e-6);
    if (factor < 1) {
      for (int k = 0; k < gradients.size(); k++) {
        backend.scale(factor, gradients.get(k));
      }
    }
  }
}
