package deltachain.core.metric;

/** The errors e = y − q of one column of predictions. */
final class ColumnErrors {
  private static final double EPSILON = Math.ulp(1.0);

  private final Spread targets = new Spread();
  private final Spread errors = new Spread();
  private double squares;
  private double absolute;
  private double relative;
  private double max;
  private long rows;

  void add(double q, double y) {
    double error = y - q;
    double size = Math.abs(error);
    targets.add(y);
    errors.add(error);
    squares += error * error;
    absolute += size;
    relative += size / Math.max(EPSILON, Math.abs(y));
    max = Math.max(max, size);
    rows++;
  }

  double meanSquared() {
    return squares / rows;
  }

  double meanAbsolute() {
    return absolute / rows;
  }

  double meanRelative() {
    return relative / rows;
  }

  double max() {
    return rows == 0 ? Double.NaN : max;
  }

  double r2() {
    return rows < 2 ? Double.NaN : explained(squares);
  }

  double explainedVariance() {
    return rows == 0 ? Double.NaN : explained(errors.squares());
  }

  /** 1 − left / Σ (y − ȳ)²; of equal targets 1 if nothing is left, else 0. */
  private double explained(double left) {
    double total = targets.squares();
    return total > 0 ? 1 - left / total : left == 0 ? 1 : 0;
  }
}
