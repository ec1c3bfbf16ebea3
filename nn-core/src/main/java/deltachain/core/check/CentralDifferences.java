package deltachain.core.check;

import deltachain.api.Tensor;
import java.util.function.DoubleSupplier;

/**
 * Compares derivatives of a cost one by one, and remembers the worst.
 *
 * <p>The step for a variable θ is h = ∛u max(1, |θ|), which balances truncation and rounding. Where
 * the slopes to both sides differ, and still do at h / 2, there is a kink.
 */
final class CentralDifferences {
  private static final double STEP = Math.cbrt(0x1p-53);

  private final double relative;
  private final double absolute;
  private final DoubleSupplier cost;
  private int compared;
  private int kinks;
  private GradientReport.Offender worst = new GradientReport.Offender("nothing", 0, 0, 0, 0, 0);

  CentralDifferences(double relative, double absolute, DoubleSupplier cost) {
    this.relative = relative;
    this.absolute = absolute;
    this.cost = cost;
  }

  /** Compares ∂C/∂variable, element by element; leaves the variable as it was. */
  void compare(String name, Tensor variable, double[] gradient) {
    double[] values = variable.toArray();
    double here = cost.getAsDouble();
    for (int i = 0; i < gradient.length; i++) {
      double h = STEP * Math.max(1, Math.abs(values[i]));
      Sides sides = sides(variable, i, values[i], h, here);
      if (sides.differ(absolute) && sides(variable, i, values[i], h / 2, here).keep(sides)) {
        kinks++;
        continue;
      }
      compared++;
      double expected = (sides.right + sides.left) / 2;
      double allowed = relative * Math.max(Math.abs(gradient[i]), Math.abs(expected)) + absolute;
      double excess = Math.abs(gradient[i] - expected) / allowed;
      if (!(excess <= worst.excess())) {
        int columns = variable.columns();
        double finite = Double.isNaN(excess) ? Double.POSITIVE_INFINITY : excess;
        worst =
            new GradientReport.Offender(
                name, i / columns, i % columns, gradient[i], expected, finite);
      }
    }
  }

  /** The slopes to both sides of a point. */
  private record Sides(double left, double right) {
    double gap() {
      return Math.abs(right - left);
    }

    /** Whether the gap is more than curvature of the order of 1 explains. */
    boolean differ(double floor) {
      return gap() > Math.max(1e-3 * (Math.abs(left) + Math.abs(right)), 10 * floor);
    }

    /** Whether half the step left more than curvature, which halves, leaves of the gap. */
    boolean keep(Sides whole) {
      return gap() > 0.75 * whole.gap();
    }
  }

  private Sides sides(Tensor variable, int i, double at, double h, double here) {
    double above = costAt(variable, i, at + h);
    double below = costAt(variable, i, at - h);
    variable.write(i, new double[] {at}, 0, 1);
    return new Sides((here - below) / h, (above - here) / h);
  }

  private double costAt(Tensor variable, int i, double value) {
    variable.write(i, new double[] {value}, 0, 1);
    return cost.getAsDouble();
  }

  GradientReport report() {
    return new GradientReport(compared, kinks, worst);
  }
}
