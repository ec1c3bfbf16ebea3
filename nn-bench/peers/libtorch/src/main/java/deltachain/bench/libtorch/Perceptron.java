package deltachain.bench.libtorch;

import deltachain.bench.engine.Training;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.pytorch.Adam;
import org.bytedeco.pytorch.AdamOptions;
import org.bytedeco.pytorch.LinearImpl;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Optimizer;
import org.bytedeco.pytorch.SGD;
import org.bytedeco.pytorch.SGDOptions;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/** Dense layers with ReLU between them, and the optimizer that adjusts them. */
final class Perceptron {
  private final List<LinearImpl> layers = new ArrayList<>();
  private final List<Tensor> parameters = new ArrayList<>();
  private final Optimizer optimizer;

  /** With libtorch's own initial values: U(±1/√fanIn). */
  Perceptron(List<Integer> widths, boolean adam) {
    for (int i = 1; i < widths.size(); i++) {
      LinearImpl layer = new LinearImpl(widths.get(i - 1), widths.get(i));
      layers.add(layer);
      parameters.add(layer.weight());
      parameters.add(layer.bias());
    }
    TensorVector adjusted = new TensorVector(parameters.toArray(Tensor[]::new));
    this.optimizer =
        adam
            ? new Adam(adjusted, new AdamOptions(Training.LEARNING_RATE))
            : new SGD(adjusted, new SGDOptions(Training.LEARNING_RATE));
  }

  /** Overwrites W_1, b_1, W_2, … */
  void set(List<float[]> values) {
    try (NoGradGuard guard = new NoGradGuard()) {
      for (int i = 0; i < values.size(); i++) {
        Tensor parameter = parameters.get(i);
        parameter.copy_(Tensor.create(values.get(i)).view_as(parameter));
      }
    }
  }

  /** Class indices as libtorch wants them [batch]. */
  static Tensor classes(int[] classes) {
    return Tensor.create(Arrays.stream(classes).asLongStream().toArray());
  }

  /** The logits [batch × classes]. */
  Tensor forward(Tensor x) {
    Tensor q = layers.get(0).forward(x);
    for (LinearImpl layer : layers.subList(1, layers.size())) {
      q = layer.forward(torch.relu(q));
    }
    return q;
  }

  /** One step; the cost before the update. */
  Tensor step(Tensor x, Tensor y) {
    optimizer.zero_grad();
    Tensor loss = torch.cross_entropy_loss(forward(x), y);
    loss.backward();
    optimizer.step();
    return loss;
  }
}
