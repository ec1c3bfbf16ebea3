package deltachain.cli.speed;

import deltachain.api.DType;
import deltachain.api.Optimizer;
import deltachain.core.activation.ReLU;
import deltachain.core.data.Dataset;
import deltachain.core.loss.CrossEntropy;
import deltachain.core.network.Network;
import deltachain.core.network.NetworkBuilder;
import deltachain.core.random.SplitMix;
import deltachain.core.speed.TrainingTrial;
import deltachain.core.speed.Trial;
import deltachain.spi.Backend;
import deltachain.spi.HeapTensor;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Networks of float32 with a batch that are timed, on random inputs and classes. */
public enum Workload {
  /** Small: what a step costs beside its arithmetic. */
  S(32, 4, 16, 3),
  /** Medium: handwritten digits. */
  M(64, 784, 128, 10),
  /** Large: the products are all that counts. */
  L(256, 784, 1024, 1024, 10);

  private final int batch;
  private final int[] widths;

  Workload(int batch, int... widths) {
    this.batch = batch;
    this.widths = widths;
  }

  /** Rows of a batch. */
  public int batch() {
    return batch;
  }

  /** Columns of q_0, q_1, …. */
  int[] widths() {
    return widths.clone();
  }

  /** In words, such as {@code M (784-128-10, batch 64)}. */
  public String describe() {
    String shape = Arrays.stream(widths).mapToObj(String::valueOf).collect(Collectors.joining("-"));
    return name() + " (" + shape + ", batch " + batch + ")";
  }

  /**
   * Operations of the products of a step, a multiplication and an addition being two: P = Q Wᵀ, dW
   * = Δᵀ Q, and but for the first layer dQ = Δ W.
   */
  public double flops() {
    double sum = 0;
    for (int i = 1; i < widths.length; i++) {
      sum += (i == 1 ? 2 : 3) * 2.0 * batch * widths[i - 1] * widths[i];
    }
    return sum;
  }

  /** A whole training step. */
  public Trial step(Optimizer optimizer, Backend backend) {
    NetworkBuilder builder = Network.inputs(widths[0]);
    for (int i = 1; i < widths.length - 1; i++) {
      builder.dense(widths[i], new ReLU());
    }
    return new TrainingTrial(
        builder.dense(widths[widths.length - 1]),
        new CrossEntropy(),
        optimizer,
        data(),
        batch,
        backend);
  }

  /** The matrix products of a step alone. */
  public Trial products(Backend backend) {
    return new Products(this, backend);
  }

  private Dataset data() {
    int classes = widths[widths.length - 1];
    HeapTensor y = new HeapTensor(DType.FLOAT32, batch, 1);
    SplitMix random = new SplitMix(1);
    for (int i = 0; i < batch; i++) {
      y.floats()[i] = random.nextInt(classes);
    }
    HeapTensor x = new HeapTensor(DType.FLOAT32, batch, widths[0]);
    double[] values = random(x.length());
    x.write(0, values, 0, values.length);
    return new Dataset(x, y, names("x", widths[0]), List.of("class"), names("", classes));
  }

  private static List<String> names(String prefix, int count) {
    return IntStream.range(0, count).mapToObj(i -> prefix + i).toList();
  }

  /** Numbers from N(0, 1), the same every time. */
  static double[] random(int length) {
    SplitMix random = new SplitMix(2);
    double[] values = new double[length];
    for (int i = 0; i < length; i++) {
      values[i] = random.nextGaussian();
    }
    return values;
  }
}
