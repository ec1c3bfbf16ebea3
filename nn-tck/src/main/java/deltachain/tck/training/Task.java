package deltachain.tck.training;

import deltachain.api.DType;
import deltachain.api.Optimizer;
import deltachain.core.activation.Tanh;
import deltachain.core.layer.Parameter;
import deltachain.core.loss.CrossEntropy;
import deltachain.core.network.Network;
import deltachain.core.random.SplitMix;
import deltachain.core.training.TrainingStep;
import deltachain.spi.Backend;
import deltachain.spi.HeapTensor;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The fixed task of the learning rules: three interleaved arms of a spiral in the plane, 120
 * samples, learnt by 2-16-3 with tanh in batches of 32, of which every fourth has only 24 rows.
 */
final class Task {
  static final int STEPS = 200;
  private static final int SAMPLES = 120;
  private static final int CLASSES = 3;
  private static final int BATCH = 32;

  private final HeapTensor x = new HeapTensor(DType.FLOAT64, SAMPLES, 2);
  private final HeapTensor y = new HeapTensor(DType.FLOAT64, SAMPLES, 1);

  Task() {
    SplitMix random = new SplitMix(130);
    for (int i = 0; i < SAMPLES; i++) {
      double radius = 0.2 + i / (double) SAMPLES;
      double angle = 2 * Math.PI * (i % CLASSES) / CLASSES + 2 * radius;
      x.doubles()[2 * i] = 2 * radius * StrictMath.cos(angle) + 0.05 * random.nextGaussian();
      x.doubles()[2 * i + 1] = 2 * radius * StrictMath.sin(angle) + 0.05 * random.nextGaussian();
      y.doubles()[i] = i % CLASSES;
    }
  }

  /** What a training run left. */
  static final class Result {
    private final double[] losses;
    private final double[] parameters;

    private Result(double[] losses, double[] parameters) {
      this.losses = losses;
      this.parameters = parameters;
    }

    /** The cost of each step, before its update. */
    double[] losses() {
      return losses;
    }

    /** All parameters afterwards, one after the other. */
    double[] parameters() {
      return parameters;
    }
  }

  /** Trains for 200 steps. */
  Result learn(Backend backend, DType dtype, Optimizer optimizer) {
    double[] losses = new double[STEPS];
    SplitMix random = new SplitMix(131);
    int[] order = IntStream.range(0, SAMPLES).toArray();
    try (Network network =
            Network.inputs(2)
                .dense(16, new Tanh())
                .dense(CLASSES)
                .dtype(dtype)
                .seed(132)
                .build(backend);
        TrainingStep step = new TrainingStep(network, new CrossEntropy(), optimizer, BATCH)) {
      int from = 0;
      for (int i = 0; i < STEPS; i++) {
        if (from == 0) {
          random.shuffle(order);
        }
        int rows = Math.min(BATCH, SAMPLES - from);
        losses[i] = step.run(x, y, order, from, rows);
        from = (from + rows) % SAMPLES;
      }
      double[] parameters =
          network.parameters().stream()
              .map(Parameter::value)
              .flatMapToDouble(value -> Arrays.stream(value.toArray()))
              .toArray();
      return new Result(losses, parameters);
    }
  }
}
