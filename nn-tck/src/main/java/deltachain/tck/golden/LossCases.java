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
    Loss loss = Vocabulary.loss(name, given.node("params"));
    if (given.has("weights")) {
      throw MissingWord.parameter(name, "weights");
    }
    Values q = given.values("prediction");
    Values y = given.values("target").upright();
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
