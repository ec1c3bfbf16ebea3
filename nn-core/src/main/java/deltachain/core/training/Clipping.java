package deltachain.core.training;

import deltachain.api.Tensor;
import deltachain.spi.Backend;
import java.util.List;

/** What is done to the gradients of a batch before the optimizer sees them. */
@FunctionalInterface
public interface Clipping {

  /** Changes the gradients, those of frozen layers left out, in place. */
  void clip(Backend backend, List<Tensor> gradients);

  /** Leaves gradients as they are. */
  static Clipping none() {
    return (backend, gradients) -> {};
  }

  /**
   * Scales all gradients by min(1, norm / (‖g‖ + 10⁻⁶)), ‖g‖ being the norm over all of them
   * (Pascanu, Mikolov and Bengio, 2013).
   *
   * @param norm &gt; 0, infinity for no clipping
   */
  static Clipping byNorm(double norm) {
    if (!(norm > 0)) {
      throw new IllegalArgumentException(
          "largest gradient norm " + norm + ": expected a number > 0");
    }
    return norm == Double.POSITIVE_INFINITY ? none() : new NormClipping(norm);
  }

  /**
   * Moves every derivative into [−largest, largest].
   *
   * @param largest &gt; 0
   */
  static Clipping byValue(double largest) {
    if (!(largest > 0 && largest < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "largest derivative " + largest + ": expected a number > 0");
    }
    return new ValueClipping(new Clamp(largest));
  }
}
