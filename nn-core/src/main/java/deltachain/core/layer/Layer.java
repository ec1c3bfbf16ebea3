package deltachain.core.layer;

import deltachain.api.Tensor;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One link of the chain: rows in, rows out, and back.
 *
 * <p>A layer holds its parameters and no buffer, so that training runs and predictors on many
 * threads share it. Batches are [batch × inputs] and [batch × outputs].
 */
public interface Layer extends AutoCloseable {

  /** Columns of the input. */
  int inputs();

  /** Columns of the output. */
  int outputs();

  /**
   * What training adjusts, in the order of the gradients given to {@link #backward}; may be empty.
   */
  List<Parameter> parameters();

  /**
   * Computes the output.
   *
   * @param in [batch × inputs], read
   * @param out [batch × outputs], written
   */
  void forward(Tensor in, Tensor out);

  /**
   * Whether {@link #forward} may write its output over its input, as predictors do to save memory.
   */
  boolean inPlace();

  /**
   * Turns ∂C/∂out into the gradients of the parameters and ∂C/∂in.
   *
   * @param in as given to {@link #forward}, read
   * @param out as {@link #forward} left it, read
   * @param dOut ∂C/∂out, read
   * @param dIn ∂C/∂in, written; null if nobody needs it
   * @param gradients ∂C/∂parameter for each of {@link #parameters}, written
   */
  void backward(Tensor in, Tensor out, Tensor dOut, @Nullable Tensor dIn, List<Tensor> gradients);

  /** What a model file says of the layer beside its parameters: a kind, sizes, names. */
  Map<String, Object> describe();

  /** Gives the memory of the parameters back. */
  @Override
  void close();
}
