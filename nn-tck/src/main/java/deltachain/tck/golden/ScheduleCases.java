package deltachain.tck.golden;

import deltachain.core.optimizer.Sgd;
import deltachain.spi.Backend;
import java.util.Arrays;

/** Learning rates of every step; the constant one is an optimizer's own. */
final class ScheduleCases implements Cases {

  @Override
  public void run(Backend backend, Node file, Tally tally) {
    for (Node given : file.nodes("cases")) {
      tally.run(given.text("name"), checks -> compare(given, checks));
    }
  }

  private static void compare(Node given, Checks checks) {
    if (!given.text("name").equals("constant")) {
      throw new MissingWord(given.text("name"));
    }
    double[] expected = given.values("lr").data();
    double[] got = new double[expected.length];
    Arrays.fill(got, new Sgd(given.number("base_lr")).learningRate());
    checks.close("lr", got, expected, Tolerance.FORMULA);
  }
}
