package deltachain.tck.golden;

import deltachain.api.Optimizer;
import deltachain.spi.Backend;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Optimizers on the backend that descend an analytic function for 100 steps, and the clipping of
 * gradients.
 */
final class ClosedLoopCases implements Cases {
  private static final Map<String, UnaryOperator<double[]>> GRADIENTS =
      Map.of("rosenbrock", ClosedLoopCases::rosenbrock, "himmelblau", ClosedLoopCases::himmelblau);

  @Override
  public void run(Backend backend, Node file, Tally tally) {
    for (Node given : file.nodes("cases")) {
      String name = given.text("function") + "/" + given.text("algorithm");
      tally.run(name, checks -> descend(backend, given, checks));
    }
    if (file.has("clipping")) {
      for (Node given : file.nodes("clipping")) {
        tally.run("clipping", checks -> GradientClipping.check(backend, given, checks));
      }
    }
  }

  private static void descend(Backend backend, Node given, Checks checks) {
    Optimizer optimizer = Vocabulary.optimizer(given.text("algorithm"), given.node("hyper"));
    UnaryOperator<double[]> gradient = GRADIENTS.get(given.text("function"));
    if (gradient == null) {
      throw new MissingWord(given.text("function"));
    }
    try (Workspace workspace = new Workspace(backend)) {
      Values x0 = given.values("x0");
      Updates updates = new Updates(backend, optimizer, x0, workspace);
      double[] x = x0.data();
      int step = 0;
      for (Node point : given.nodes("trace")) {
        while (step < point.integer("step")) {
          x = updates.step(gradient.apply(x));
          step++;
        }
        checks.close(
            "x_after step " + step, x, point.values("x_after").data(), Tolerance.CLOSED_LOOP);
      }
    }
  }

  /** Of f = (1 − x)² + 10 (y − x²)² (Rosenbrock, 1960, with 10 for 100). */
  private static double[] rosenbrock(double[] at) {
    double x = at[0];
    double valley = at[1] - x * x;
    return new double[] {-2 * (1 - x) - 40 * x * valley, 20 * valley};
  }

  /** Of f = (x² + y − 11)² + (x + y² − 7)² (Himmelblau, 1972). */
  private static double[] himmelblau(double[] at) {
    double x = at[0];
    double y = at[1];
    double first = x * x + y - 11;
    double second = x + y * y - 7;
    return new double[] {4 * x * first + 2 * second, 2 * first + 4 * y * second};
  }
}
