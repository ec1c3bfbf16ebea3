package deltachain.bench.libtorch;

import deltachain.core.data.Dataset;
import deltachain.core.lookup.Backends;
import deltachain.core.random.SplitMix;
import deltachain.data.TrainTest;
import deltachain.data.idx.IdxFolder;
import deltachain.spi.HeapTensor;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.LongOptional;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * A whole program for libtorch: reads MNIST, trains 784-128-10 with Adam on shuffled batches of 64,
 * and prints the accuracy on the test images. Arguments: the folder, and the number of epochs.
 */
public final class Mnist {
  private static final int BATCH = 64;

  private Mnist() {}

  /** Runs it. */
  public static void main(String[] args) {
    torch.set_num_threads(Backends.threads());
    TrainTest data = IdxFolder.read(Path.of(args[0]));
    int epochs = Integer.parseInt(args[1]);
    try (PointerScope memory = new PointerScope()) {
      Perceptron network = new Perceptron(List.of(784, 128, 10), true);
      train(network, data.train(), epochs);
      System.out.println("accuracy " + accuracy(network, data.test().orElseThrow()));
    }
    System.exit(0);
  }

  private static void train(Perceptron network, Dataset data, int epochs) {
    Tensor x = matrix(data.x());
    Tensor y = Perceptron.classes(classes(data));
    int[] rows = IntStream.range(0, data.rows()).toArray();
    SplitMix random = new SplitMix(0);
    for (int epoch = 0; epoch < epochs; epoch++) {
      random.shuffle(rows);
      for (int from = 0; from < rows.length; from += BATCH) {
        int to = Math.min(from + BATCH, rows.length);
        try (PointerScope ofStep = new PointerScope()) {
          Tensor chosen = Perceptron.classes(Arrays.copyOfRange(rows, from, to));
          network.step(x.index_select(0, chosen), y.index_select(0, chosen));
        }
      }
    }
  }

  private static double accuracy(Perceptron network, Dataset data) {
    try (NoGradGuard guard = new NoGradGuard()) {
      Tensor logits = network.forward(matrix(data.x()));
      Tensor chosen = logits.argmax(new LongOptional(1), false);
      Tensor right = chosen.eq(Perceptron.classes(classes(data))).sum();
      return right.item_long() / (double) data.rows();
    }
  }

  private static Tensor matrix(HeapTensor x) {
    return Tensor.create(x.floats(), x.rows(), x.columns());
  }

  private static int[] classes(Dataset data) {
    float[] y = data.y().floats();
    int[] classes = new int[y.length];
    for (int i = 0; i < y.length; i++) {
      classes[i] = (int) y[i];
    }
    return classes;
  }
}
