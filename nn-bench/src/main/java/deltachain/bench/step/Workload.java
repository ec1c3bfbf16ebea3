package deltachain.bench.step;

import deltachain.api.DType;
import deltachain.api.Tensor;
import deltachain.core.activation.ReLU;
import deltachain.core.network.Network;
import deltachain.core.network.NetworkBuilder;
import deltachain.core.random.SplitMix;
import deltachain.spi.Backend;
import deltachain.spi.HeapTensor;

/** The networks and batches that are timed, in float32, with random inputs and classes. */
public enum Workload {
  /** 4-16-3, batch 32. */
  S(32, 4, 16, 3),
  /** 784-128-10, batch 64. */
  M(64, 784, 128, 10),
  /** 784-1024-1024-10, batch 256. */
  L(256, 784, 1024, 1024, 10),
  /** 784-128-10, batch 1. */
  M1(1, 784, 128, 10);

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

  /** How many dense layers there are. */
  public int depth() {
    return widths.length - 1;
  }

  /** The columns of q_i, i from 0 to {@link #depth}. */
  public int width(int i) {
    return widths[i];
  }

  /** Dense layers with ReLU between them. */
  public Network network(Backend backend) {
    NetworkBuilder builder = Network.inputs(widths[0]);
    for (int i = 1; i < depth(); i++) {
      builder.dense(widths[i], new ReLU());
    }
    return builder.dense(widths[depth()]).build(backend);
  }

  /** Inputs from N(0, 1) [batch × inputs]. */
  public HeapTensor x() {
    HeapTensor x = new HeapTensor(DType.FLOAT32, batch, widths[0]);
    randomise(x, 1);
    return x;
  }

  /** Class indices [batch × 1]. */
  public HeapTensor y() {
    SplitMix random = new SplitMix(2);
    HeapTensor y = new HeapTensor(DType.FLOAT32, batch, 1);
    for (int i = 0; i < batch; i++) {
      y.floats()[i] = random.nextInt(widths[depth()]);
    }
    return y;
  }

  /** Fills a tensor with numbers from N(0, 1). */
  static void randomise(Tensor tensor, long seed) {
    SplitMix random = new SplitMix(seed);
    double[] values = new double[tensor.length()];
    for (int i = 0; i < values.length; i++) {
      values[i] = random.nextGaussian();
    }
    tensor.write(0, values, 0, values.length);
  }
}
