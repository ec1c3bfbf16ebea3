package deltachain.tck.golden;

/**
 * How far a right result may lie from the reference: |got − expected| ≤ relative · |expected| +
 * absolute.
 *
 * <p>NaN agrees with NaN alone and an infinity with itself alone; 0 agrees with −0.
 *
 * @param relative ≥ 0
 * @param absolute ≥ 0
 */
record Tolerance(double relative, double absolute) {
  static final Tolerance ACTIVATION = new Tolerance(1e-12, 1e-15);
  static final Tolerance FORMULA = new Tolerance(1e-10, 1e-12);
  static final Tolerance CLOSED_LOOP = new Tolerance(1e-9, 1e-11);
  static final Tolerance AFTER_STEPS = new Tolerance(1e-8, 1e-9);
  static final Tolerance TRAINING_RUN = new Tolerance(1e-7, 1e-9);

  /** The same, with the absolute part multiplied. */
  Tolerance timesAbsolute(double factor) {
    return new Tolerance(relative, absolute * factor);
  }

  /** The largest difference that passes. */
  double allowed(double expected) {
    return relative * Math.abs(expected) + absolute;
  }

  boolean accepts(double got, double expected) {
    if (Double.isNaN(expected)) {
      return Double.isNaN(got);
    }
    if (Double.isInfinite(expected)) {
      return got == expected;
    }
    return Math.abs(got - expected) <= allowed(expected);
  }
}
