package deltachain.core.optimizer;

/**
 * A step length that satisfies the strong Wolfe conditions, f(x + a d) ≤ f(x) + c₁ a f'₀ and
 * |f'(a)| ≤ c₂ |f'₀|, found by bracketing and cubic interpolation (Nocedal and Wright, 2006,
 * algorithms 3.5 and 3.6). Values that differ by rounding alone count as equal (Hager and Zhang,
 * 2005).
 */
final class StrongWolfe {
  private static final double C1 = 1e-4;
  private static final double C2 = 0.9;
  private static final int MOST_TRIALS = 40;
  private static final double ROUNDING = 1e-14;

  private final Objective objective;
  private final double[] x;
  private final double[] direction;
  private final double[] trial;
  private final double[] gradient;
  private double value0;
  private double slope0;
  private int evaluations;

  /** A point on the line: the length, f and f' there. */
  private record Point(double a, double f, double slope) {}

  /** A search from x along a direction; both arrays may change between searches. */
  StrongWolfe(Objective objective, double[] x, double[] direction) {
    this.objective = objective;
    this.x = x;
    this.direction = direction;
    this.trial = new double[x.length];
    this.gradient = new double[x.length];
  }

  double[] trial() {
    return trial;
  }

  double[] gradient() {
    return gradient;
  }

  int evaluations() {
    return evaluations;
  }

  /**
   * Searches; {@link #trial} and {@link #gradient} are those of the end.
   *
   * @param value f(x)
   * @param slope f'₀ &lt; 0
   * @param first the length to try first
   * @return f at the end, or NaN if nothing better than x was found
   */
  double search(double value, double slope, double first) {
    value0 = value;
    slope0 = slope;
    Point before = new Point(0, value, slope);
    double a = first;
    for (int i = 0; i < MOST_TRIALS; i++) {
      Point now = at(a);
      if (isTooHigh(now) || (i > 0 && now.f > before.f + noise())) {
        return zoom(before, now);
      }
      if (Math.abs(now.slope) <= -C2 * slope0) {
        return now.f;
      }
      if (now.slope >= 0) {
        return zoom(now, before);
      }
      before = now;
      a *= 2;
    }
    return before.f;
  }

  private double zoom(Point low, Point high) {
    for (int i = 0; i < MOST_TRIALS && low.a != high.a; i++) {
      Point now = at(between(low, high));
      if (isTooHigh(now) || now.f > low.f + noise()) {
        high = now;
      } else if (Math.abs(now.slope) <= -C2 * slope0) {
        return now.f;
      } else {
        if (now.slope * (high.a - low.a) >= 0) {
          high = low;
        }
        low = now;
      }
    }
    return low.a > 0 ? at(low.a).f : Double.NaN;
  }

  private Point at(double a) {
    for (int i = 0; i < x.length; i++) {
      trial[i] = x[i] + a * direction[i];
    }
    evaluations++;
    double f = objective.evaluate(trial, gradient);
    return new Point(a, f, Vectors.dot(gradient, direction));
  }

  private boolean isTooHigh(Point p) {
    return !(p.f <= value0 + C1 * p.a * slope0 + noise());
  }

  private double noise() {
    return ROUNDING * Math.abs(value0);
  }

  /** The minimum of the cubic through both points, away from either end by a tenth. */
  private static double between(Point p, Point q) {
    double width = q.a - p.a;
    double d1 = p.slope + q.slope - 3 * (p.f - q.f) / (p.a - q.a);
    double d2 = Math.copySign(Math.sqrt(d1 * d1 - p.slope * q.slope), width);
    double share = 1 - (q.slope + d2 - d1) / (q.slope - p.slope + 2 * d2);
    return share >= 0.1 && share <= 0.9 ? p.a + share * width : p.a + 0.5 * width;
  }
}
