package deltachain.tck.golden;

import deltachain.api.Activation;
import deltachain.api.Tensor;
import deltachain.spi.Backend;
import java.util.Arrays;

/**
 * Activations on the backend: y, σ' and the gradient handed back, against the exact values.
 *
 * <p>At ±∞ the exact value is the limit, and NaN passes too where PyTorch gives NaN. At NaN the
 * value must be NaN and the gradient is a convention, so that it is not compared. At kinks the
 * derivative is the file's convention, which is the project's.
 */
final class ActivationCases implements Cases {

  @Override
  public void run(Backend backend, Node file, Tally tally) {
    if (file.has("cases")) {
      Values x = file.values("x");
      Values upstream = file.values("upstream");
      for (Node given : file.nodes("cases")) {
        tally.run(given.text("name"), checks -> elementwise(backend, given, x, upstream, checks));
      }
    }
    if (file.has("row_cases")) {
      for (Node given : file.nodes("row_cases")) {
        tally.run(given.text("name"), checks -> rows(backend, given, checks));
      }
    }
  }

  private static void elementwise(
      Backend backend, Node given, Values x, Values upstream, Checks checks) {
    if (given.text("name").equals("prelu")) {
      LearntSlope prelu = new LearntSlope(backend, given.node("params").number("weight"));
      elementwise(given, x, upstream, prelu, checks);
      prelu.slopeGradient(given, x, upstream, checks);
    } else {
      Activation activation = Vocabulary.activation(given.text("name"), given.node("params"));
      elementwise(given, x, upstream, (p, dq) -> apply(backend, activation, p, dq), checks);
    }
  }

  private static void elementwise(
      Node given, Values x, Values upstream, Sigma sigma, Checks checks) {
    String name = given.text("name");
    // With the formula 1 + erf, cancellation costs GELU twice as much as the others.
    Tolerance tolerance = Tolerance.ACTIVATION.timesAbsolute(name.equals("gelu") ? 2 : 1);
    double[] ones = new double[x.length()];
    Arrays.fill(ones, 1);
    Applied unit = sigma.apply(x, ones);
    Applied applied = sigma.apply(x, upstream.data());
    double[] y = given.values("y_exact").data();
    double[] torchY = given.values("y_torch").data();
    double[] slope = given.values("dydx_exact").data();
    double[] gx = given.values("gx_exact").data();
    double[] torchGx = given.values("gx_torch").data();
    for (int i = 0; i < x.length(); i++) {
      double at = x.data()[i];
      Tolerance here = tolerance.timesAbsolute(scale(at));
      String where = " at x=" + at;
      if (!(Double.isInfinite(at) && Double.isNaN(torchY[i]) && Double.isNaN(applied.y[i]))) {
        checks.close("y[" + i + "]" + where, applied.y[i], y[i], here);
      }
      boolean limit = Double.isInfinite(at) && Double.isNaN(torchGx[i]);
      if (!Double.isNaN(at) && !(limit && Double.isNaN(applied.gx[i]))) {
        checks.close("gx[" + i + "]" + where, applied.gx[i], gx[i], here);
      }
      if (!Double.isNaN(at) && !(limit && Double.isNaN(unit.gx[i]))) {
        checks.close("dydx[" + i + "]" + where, unit.gx[i], slope[i], here);
      }
    }
  }

  private static void rows(Backend backend, Node given, Checks checks) {
    Values x = given.values("x");
    String name = given.text("name");
    Activation activation =
        Vocabulary.activation(name, given.has("params") ? given.node("params") : Node.EMPTY);
    Applied applied = apply(backend, activation, x, given.values("upstream").data());
    boolean exact = given.has("y_exact");
    double[] y = given.values(exact ? "y_exact" : "y_torch").data();
    String which = given.text("case");
    for (int i = 0; i < x.length(); i++) {
      Tolerance here = Tolerance.ACTIVATION.timesAbsolute(scale(x.data()[i]));
      checks.close(which + " y[" + i + "]", applied.y[i], y[i], here);
      if (exact) {
        double gx = given.values("gx_exact").data()[i];
        checks.close(which + " gx[" + i + "]", applied.gx[i], gx, here);
      }
    }
  }

  private static double scale(double x) {
    return Double.isFinite(x) ? Math.max(1, Math.abs(x)) : 1;
  }

  /** What the backend makes of x and of an upstream gradient. */
  @FunctionalInterface
  interface Sigma {
    Applied apply(Values x, double[] upstream);
  }

  /** What the backend made of x: y = σ(x), and gx for an upstream gradient. */
  static final class Applied {
    private final double[] y;
    private final double[] gx;

    Applied(double[] y, double[] gx) {
      this.y = y;
      this.gx = gx;
    }
  }

  private static Applied apply(
      Backend backend, Activation activation, Values x, double[] upstream) {
    try (Workspace workspace = new Workspace(backend)) {
      Tensor p = workspace.holding(x);
      Tensor q = workspace.room(p);
      Tensor dq = workspace.room(p);
      Tensor delta = workspace.room(p);
      dq.write(0, upstream, 0, upstream.length);
      backend.activate(activation, p, q);
      backend.differentiate(activation, p, q, dq, delta);
      return new Applied(q.toArray(), delta.toArray());
    }
  }
}
