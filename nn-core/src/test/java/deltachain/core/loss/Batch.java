package deltachain.core.loss;

import deltachain.api.Elementary;
import deltachain.api.Loss;
import deltachain.core.lookup.fake.PlainBackend;
import deltachain.core.random.SplitMix;

/**
 * Outputs and targets that a loss of the registry takes, [rows × columns] and [rows × target
 * columns].
 */
final class Batch {
  private static final Elementary MATH = new PlainBackend(1).elementary();

  private final double[] q;
  private final double[] y;
  private final int rows;

  Batch(double[] q, double[] y, int rows) {
    this.q = q;
    this.y = y;
    this.rows = rows;
  }

  double[] q() {
    return q;
  }

  double[] y() {
    return y;
  }

  /** Numbers that are floats too: outputs of that size, made legal, and legal targets. */
  static Batch of(String name, int rows, int columns, double size, long seed) {
    SplitMix random = new SplitMix(seed);
    boolean indices = name.matches("(cross_entropy|nll|multi_margin).*");
    double[] q = new double[rows * columns];
    double[] y = new double[indices ? rows : rows * columns];
    for (int i = 0; i < q.length; i++) {
      q[i] = (float) output(name, size * (random.nextDouble() * 2 - 1));
    }
    for (int i = 0; i < y.length; i++) {
      y[i] = indices ? random.nextInt(columns) : (float) target(name, random.nextDouble());
    }
    return new Batch(q, y, rows);
  }

  private static double output(String name, double z) {
    return switch (name.replaceFirst("\\(.*", "")) {
      case "bce" -> z > 0 ? 1 / (1 + Math.exp(-z)) : Math.exp(z) / (1 + Math.exp(z));
      case "nll", "kl_div" -> -Math.abs(z);
      case "poisson_nll" -> name.contains("log_input=false") ? Math.abs(z) : z;
      default -> z;
    };
  }

  private static double target(String name, double uniform) {
    return name.matches("(hinge|squared_hinge|soft_margin).*") ? uniform < 0.5 ? -1 : 1 : uniform;
  }

  int columns() {
    return rows == 0 ? 0 : q.length / rows;
  }

  private int targetColumns() {
    return rows == 0 ? 0 : y.length / rows;
  }

  /** This batch with a last column of targets. */
  Batch withWeights(double... weights) {
    int width = targetColumns() + 1;
    double[] wide = new double[rows * width];
    for (int row = 0; row < rows; row++) {
      System.arraycopy(y, row * (width - 1), wide, row * width, width - 1);
      wide[row * width + width - 1] = weights[row];
    }
    return new Batch(q, wide, rows);
  }

  /** The rows from there on. */
  Batch rows(int from, int count) {
    double[] someQ = new double[count * columns()];
    double[] someY = new double[count * targetColumns()];
    System.arraycopy(q, from * columns(), someQ, 0, someQ.length);
    System.arraycopy(y, from * targetColumns(), someY, 0, someY.length);
    return new Batch(someQ, someY, count);
  }

  double cost(Loss loss) {
    return evaluate(loss, new double[q.length]);
  }

  double[] gradient(Loss loss) {
    double[] dq = new double[q.length];
    evaluate(loss, dq);
    return dq;
  }

  double denominator(Loss loss) {
    return loss.denominator(y, rows, columns(), targetColumns());
  }

  private double evaluate(Loss loss, double[] dq) {
    return loss.evaluate(MATH, q, y, dq, rows, columns(), targetColumns());
  }

  /** C in float32, with ∂C/∂q widened. */
  double cost32(Loss loss, double[] dq) {
    float[] narrowDq = new float[q.length];
    double cost =
        loss.evaluate(MATH, floats(q), floats(y), narrowDq, rows, columns(), targetColumns());
    for (int i = 0; i < dq.length; i++) {
      dq[i] = narrowDq[i];
    }
    return cost;
  }

  double denominator32(Loss loss) {
    return loss.denominator(floats(y), rows, columns(), targetColumns());
  }

  private static float[] floats(double[] wide) {
    float[] narrow = new float[wide.length];
    for (int i = 0; i < wide.length; i++) {
      narrow[i] = (float) wide[i];
    }
    return narrow;
  }

  /** (C(q + h) − C(q − h)) / 2h for each output. */
  double[] differences(Loss loss) {
    double[] slopes = new double[q.length];
    for (int i = 0; i < q.length; i++) {
      double at = q[i];
      double h = 1e-5 * Math.max(1, Math.abs(at));
      q[i] = at + h;
      double above = cost(loss);
      q[i] = at - h;
      slopes[i] = (above - cost(loss)) / (2 * h);
      q[i] = at;
    }
    return slopes;
  }
}
