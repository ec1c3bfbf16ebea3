package deltachain.bench.engine;

import deltachain.bench.step.Problem;
import deltachain.core.network.Network;
import java.util.List;

/**
 * What is trained: network, batch and update.
 *
 * @param optimizer {@code sgd} (plain) or {@code adam} (β₁ 0.9, β₂ 0.999, ε 10⁻⁸)
 */
public record Training(Problem problem, String optimizer) {
  /** η of every optimizer. */
  public static final double LEARNING_RATE = 0.001;

  /** Whether the update is Adam's. */
  public boolean isAdam() {
    return optimizer.equals("adam");
  }

  /**
   * The initial values, row-major: W_1 [out × in], b_1, W_2, … They are the same as those of {@link
   * Problem#network}.
   */
  public List<float[]> initialValues() {
    try (Network network = problem.network(new MemoryAlone())) {
      return network.parameters().stream().map(p -> p.value().floats().clone()).toList();
    }
  }

  /** The class of every row of the batch. */
  public int[] classes() {
    float[] y = problem.y().floats();
    int[] classes = new int[y.length];
    for (int i = 0; i < y.length; i++) {
      classes[i] = (int) y[i];
    }
    return classes;
  }
}
