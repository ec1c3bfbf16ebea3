package deltachain.tck.golden;

import deltachain.api.Optimizer;
import deltachain.spi.Backend;
import java.util.List;

/** Optimizers on the backend, along given gradients: the parameters after every step. */
final class OptimizerCases implements Cases {

  @Override
  public void run(Backend backend, Node file, Tally tally) {
    for (Node given : file.nodes("cases")) {
      tally.run(given.text("name"), checks -> follow(backend, file, given, checks));
    }
  }

  private static void follow(Backend backend, Node file, Node given, Checks checks) {
    Optimizer optimizer = Vocabulary.optimizer(given.text("algorithm"), given.node("hyper"));
    List<Node> gradients = file.nodes("gradients");
    List<Node> after = given.nodes("params_after_step");
    Node initial = file.node("params0");
    for (String parameter : initial.keys()) {
      try (Workspace workspace = new Workspace(backend)) {
        Updates updates = new Updates(backend, optimizer, initial.values(parameter), workspace);
        for (int t = 0; t < after.size(); t++) {
          checks.close(
              "params_after_step[" + t + "]." + parameter,
              updates.step(gradients.get(t).values(parameter).data()),
              after.get(t).values(parameter).data(),
              Tolerance.FORMULA);
        }
      }
    }
  }
}
