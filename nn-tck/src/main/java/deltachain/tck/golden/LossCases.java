package deltachain.tck.golden;

import deltachain.api.Loss;
import deltachain.spi.Backend;

/** Losses with the backend's elementary functions: C and its gradient by the prediction. */
final class LossCases implements Cases {

  @Override
  public void run(Backend backend, Node file, Tally tally) {
    for (Node given : file.nodes("cases")) {
      tally.run(given.text("name"), checks -> evaluate(backend, given, checks));
    }
  }

  private static void evaluate(Backend backend, Node given, Checks checks) {
    String name = given.text("name");
    Node parameters = given.node("params");
    boolean weighted = given.has("weights");
    Loss loss =
        weighted ? Vocabulary.weightedLoss(name, parameters) : Vocabulary.loss(name, parameters);
    Values q = given.values("prediction");
    Values target = given.values("target").upright();
    Values y = weighted ? target.beside(given.values("weights").upright()) : target;
    double[] dq = new double[q.length()];
    double cost =
        loss.evaluate(
            backend.elementary(), q.data(), y.data(), dq, q.rows(), q.columns(), y.columns());
    String which = name + (given.has("data") ? " " + given.text("data") : "");
    checks.close(which + " value", cost, given.number("value"), Tolerance.FORMULA);
    checks.close(
        which + " grad_prediction", dq, given.values("grad_prediction").data(), Tolerance.FORMULA);
  }
}
