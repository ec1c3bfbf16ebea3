package deltachain.bench.step;

import deltachain.api.DType;
import deltachain.core.activation.ReLU;
import deltachain.core.network.Network;
import deltachain.core.network.NetworkBuilder;
import deltachain.core.random.SplitMix;
import deltachain.spi.Backend;
import deltachain.spi.HeapTensor;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A network of dense layers and a batch for it, in float32: ReLU between the layers, inputs from
 * N(0, 1), random classes. The same numbers every time.
 *
 * @param batch rows, ≥ 1
 * @param widths the columns of q_0, q_1, …; at least two
 */
public record Problem(int batch, List<Integer> widths) {

  /** Checks the sizes. */
  public Problem {
    widths = List.copyOf(widths);
    if (batch < 1 || widths.size() < 2 || widths.stream().anyMatch(width -> width < 1)) {
      throw new IllegalArgumentException(
          "batch " + batch + ", widths " + widths + ": expected a batch and two widths, all ≥ 1");
    }
  }

  /**
   * From the text of {@link #shape}.
   *
   * @throws IllegalArgumentException if it isn't such a text
   */
  public static Problem of(String shape, int batch) {
    return new Problem(batch, Arrays.stream(shape.split("-")).map(Integer::valueOf).toList());
  }

  /** The widths, such as {@code 784-128-10}. */
  public String shape() {
    return widths.stream().map(String::valueOf).collect(Collectors.joining("-"));
  }

  /** How many dense layers there are. */
  public int depth() {
    return widths.size() - 1;
  }

  /** The columns of q_i, i from 0 to {@link #depth}. */
  public int width(int i) {
    return widths.get(i);
  }

  /**
   * Floating point operations in the matrix products of a step: 2 a multiplication and addition.
   */
  public double operations() {
    double operations = 0;
    for (int i = 1; i <= depth(); i++) {
      operations += (i == 1 ? 2 : 3) * 2.0 * batch * width(i - 1) * width(i);
    }
    return operations;
  }

  /** Dense layers with ReLU between them, and the initial values of seed 0. */
  public Network network(Backend backend) {
    NetworkBuilder builder = Network.inputs(width(0));
    for (int i = 1; i < depth(); i++) {
      builder.dense(width(i), new ReLU());
    }
    return builder.dense(width(depth())).build(backend);
  }

  /** Inputs from N(0, 1) [batch × inputs]. */
  public HeapTensor x() {
    HeapTensor x = new HeapTensor(DType.FLOAT32, batch, width(0));
    RandomValues.fill(x, 1);
    return x;
  }

  /** Class indices [batch × 1]. */
  public HeapTensor y() {
    SplitMix random = new SplitMix(2);
    HeapTensor y = new HeapTensor(DType.FLOAT32, batch, 1);
    for (int i = 0; i < batch; i++) {
      y.floats()[i] = random.nextInt(width(depth()));
    }
    return y;
  }
}
