package deltachain.tck.golden;

import deltachain.api.DType;
import deltachain.api.Elementary;
import deltachain.api.Loss;
import deltachain.core.initializer.Initializer;
import deltachain.core.network.Network;
import deltachain.core.optimizer.Sgd;
import deltachain.core.training.Clipping;
import deltachain.core.training.Recipe;
import deltachain.core.training.TrainingStep;
import deltachain.spi.Backend;
import deltachain.spi.HeapTensor;
import java.util.Arrays;

/**
 * Clipping by norm and by value, as a training step does it.
 *
 * <p>A dense layer of one input that begins with zeros is given a batch x = (1, 0)ᵀ and a loss with
 * ∂C/∂q = (g_W, g_b − g_W)ᵀ: then dW = Δᵀ x = g_W and db = Σ Δ = g_b, and a step of SGD with η = 1
 * leaves the clipped gradients behind, negated.
 */
final class GradientClipping {
  private GradientClipping() {}

  /** A loss whose gradient is given. */
  private static final class GivenGradient implements Loss {
    private final double[] gradient;

    GivenGradient(double[] gradient) {
      this.gradient = gradient;
    }

    @Override
    public String name() {
      return "given_gradient";
    }

    @Override
    public double evaluate(
        Elementary math,
        double[] q,
        double[] y,
        double[] dq,
        int rows,
        int columns,
        int targetColumns) {
      System.arraycopy(gradient, 0, dq, 0, rows * columns);
      return 0;
    }
  }

  static void check(Backend backend, Node given, Checks checks) {
    Clipping clipping =
        switch (given.text("kind")) {
          case "norm" -> Clipping.byNorm(given.number("max_norm"));
          case "value" -> Clipping.byValue(given.number("clip_value"));
          default -> throw new MissingWord(given.text("kind"));
        };
    Recipe recipe = new Recipe(new Sgd(1)).withClipping(clipping);
    double[] w = given.node("grads").values("W").data();
    double[] b = given.node("grads").values("b").data();
    int width = Math.max(w.length, b.length);
    double[] deltas = new double[2 * width];
    System.arraycopy(w, 0, deltas, 0, w.length);
    System.arraycopy(b, 0, deltas, width, b.length);
    for (int j = 0; j < width; j++) {
      deltas[width + j] -= deltas[j];
    }
    Initializer zero = Initializer.constant(0);
    try (Network network =
            Network.inputs(1).dense(width, zero, zero).dtype(DType.FLOAT64).build(backend);
        TrainingStep step = new TrainingStep(network, new GivenGradient(deltas), recipe, 2)) {
      HeapTensor x = HeapTensor.of(2, 1, 1.0, 0.0);
      step.run(x, new HeapTensor(DType.FLOAT64, 2, 1), new int[] {0, 1}, 0, 2);
      Node clipped = given.node("clipped");
      compare("W", network, 0, clipped, checks);
      compare("b", network, 1, clipped, checks);
    }
  }

  private static void compare(
      String name, Network network, int parameter, Node clipped, Checks checks) {
    double[] expected = clipped.values(name).data();
    double[] moved = network.parameters().get(parameter).value().toArray();
    double[] got = Arrays.stream(moved).limit(expected.length).map(m -> -m).toArray();
    checks.close("clipped." + name, got, expected, Tolerance.FORMULA);
  }
}
