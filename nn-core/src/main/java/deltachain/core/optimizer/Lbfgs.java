package deltachain.core.optimizer;

/**
 * L-BFGS with a strong-Wolfe line search (Liu and Nocedal, 1989; Nocedal and Wright, 2006, chapter
 * 7): for full batches, where the cost is a function that can be evaluated anywhere.
 *
 * <p>PyTorch's L-BFGS takes at most 20 iterations a call and steps without a line search by
 * default.
 *
 * @param memory steps that the curvature is learnt from, ≥ 1
 * @param iterations the most steps, ≥ 0
 * @param tolerance ends the search when no |∂f/∂xᵢ| is larger, &gt; 0
 */
public record Lbfgs(int memory, int iterations, double tolerance) {

  /** With the last 10 steps, at most 500 of them, and a tolerance of 10⁻⁹. */
  public Lbfgs() {
    this(10, 500, 1e-9);
  }

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public Lbfgs {
    if (memory < 1) {
      throw new IllegalArgumentException("memory " + memory + ": expected at least 1 step");
    }
    if (iterations < 0) {
      throw new IllegalArgumentException("iterations " + iterations + ": expected at least 0");
    }
    Ranges.positive("tolerance", tolerance);
  }

  /**
   * Moves x to a minimum, or as near as iterations and rounding allow.
   *
   * @param x where to begin; overwritten by the best point
   */
  public Minimum minimise(Objective objective, double[] x) {
    double[] direction = new double[x.length];
    double[] gradient = new double[x.length];
    StrongWolfe line = new StrongWolfe(objective, x, direction);
    Curvature curvature = new Curvature(memory);
    double value = objective.evaluate(x, gradient);
    int done = 0;
    while (done < iterations && Vectors.largest(gradient) > tolerance) {
      double slope = descend(curvature, gradient, direction);
      double first = curvature.isEmpty() ? Math.min(1, 1 / Math.sqrt(-slope)) : 1;
      double next = line.search(value, slope, first);
      if (Double.isNaN(next)) {
        if (curvature.isEmpty()) {
          break;
        }
        curvature.forget();
        continue;
      }
      curvature.learn(minus(line.trial(), x), minus(line.gradient(), gradient));
      System.arraycopy(line.trial(), 0, x, 0, x.length);
      System.arraycopy(line.gradient(), 0, gradient, 0, x.length);
      value = next;
      done++;
    }
    double norm = Vectors.largest(gradient);
    return new Minimum(value, norm, done, 1 + line.evaluations(), norm <= tolerance);
  }

  /** Sets the direction −H g, or −g if that doesn't descend; returns its slope. */
  private static double descend(Curvature curvature, double[] gradient, double[] direction) {
    System.arraycopy(gradient, 0, direction, 0, gradient.length);
    curvature.apply(direction);
    Vectors.scale(-1, direction);
    double slope = Vectors.dot(gradient, direction);
    if (slope < 0) {
      return slope;
    }
    curvature.forget();
    System.arraycopy(gradient, 0, direction, 0, gradient.length);
    Vectors.scale(-1, direction);
    return Vectors.dot(gradient, direction);
  }

  private static double[] minus(double[] a, double[] b) {
    double[] difference = a.clone();
    Vectors.add(-1, b, difference);
    return difference;
  }
}
