package deltachain.core.layer;

import deltachain.api.Tensor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One layer in one {@link Run}: computes forward and backward, and keeps what the way back needs in
 * buffers of the run.
 *
 * <p>A pass belongs to one thread. {@link #backward} follows the {@link #forward} of the same
 * batch.
 */
public interface Pass {

  /**
   * Computes the output.
   *
   * @param in [batch × inputs], read
   * @param out [batch × outputs], written; may be {@code in} where {@link Layer#inPlace} says so
   *     and no {@link #backward} follows
   */
  void forward(Tensor in, Tensor out);

  /**
   * Turns ∂C/∂out into the gradients of the parameters and ∂C/∂in.
   *
   * @param in as given to {@link #forward}, read
   * @param out as {@link #forward} left it, read
   * @param dOut ∂C/∂out, read
   * @param dIn ∂C/∂in, written; null if nobody needs it
   * @param gradients ∂C/∂parameter for each of {@link Layer#parameters}, written
   */
  void backward(Tensor in, Tensor out, Tensor dOut, @Nullable Tensor dIn, List<Tensor> gradients);
}
