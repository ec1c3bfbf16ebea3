package deltachain.core.training;

import deltachain.api.Loss;
import deltachain.api.Tensor;
import deltachain.core.data.Dataset;
import deltachain.core.layer.Parameter;
import deltachain.core.network.Network;
import deltachain.core.optimizer.Lbfgs;
import deltachain.core.optimizer.Minimum;
import deltachain.core.optimizer.Objective;
import deltachain.core.optimizer.Sgd;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The cost of a network on a whole data set as a function of its parameters, one vector in the
 * order of {@link Network#parameters}: C + ½ λ Σ W², biases left out. {@link #minimise} trains to
 * its minimum, which is unique where the cost is convex.
 *
 * <p>Rows go through the chains in parts of at most 1,024, each with its share of what the loss
 * divides by ({@link Loss#denominator}). The search is in float64; a float32 network rounds each
 * trial, so that it ends near a gradient of 10⁻⁴.
 */
public final class FullBatch implements Objective, AutoCloseable {
  private static final int ROWS_AT_ONCE = 1024;

  private final Dataset data;
  private final double l2;
  private final int[] rows;
  private final int atOnce;
  private final List<Parameter> parameters;
  private final List<Tensor> gradients;
  private final TrainingStep step;
  private double[] part = new double[0];

  /**
   * The cost on all rows of {@code data}.
   *
   * @param l2 λ ≥ 0
   * @throws IllegalArgumentException if λ is negative or there are no rows
   */
  public FullBatch(Network network, Loss loss, Dataset data, double l2) {
    if (!(l2 >= 0 && l2 < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("L2 penalty " + l2 + ": expected a number ≥ 0");
    }
    this.data = data;
    this.l2 = l2;
    this.rows = IntStream.range(0, data.rows()).toArray();
    this.atOnce = Math.min(ROWS_AT_ONCE, data.rows());
    this.parameters = network.parameters();
    this.step = new TrainingStep(network, loss, new Sgd(1), atOnce);
    this.gradients = step.chain().gradients();
  }

  /** Trains from the network's present parameters on, and leaves the best ones in it. */
  public Minimum minimise(Lbfgs lbfgs) {
    double[] x = new double[parameters.stream().mapToInt(p -> p.value().length()).sum()];
    int at = 0;
    for (Parameter parameter : parameters) {
      parameter.value().read(0, x, at, parameter.value().length());
      at += parameter.value().length();
    }
    Minimum minimum = lbfgs.minimise(this, x);
    write(x);
    return minimum;
  }

  @Override
  public double evaluate(double[] x, double[] gradient) {
    write(x);
    Arrays.fill(gradient, 0);
    double whole = step.denominator(data.y(), rows, 0, rows.length);
    double cost = 0;
    for (int from = 0; from < rows.length && whole > 0; from += atOnce) {
      int count = Math.min(atOnce, rows.length - from);
      double share = step.denominator(data.y(), rows, from, count) / whole;
      cost += share * step.gradient(data.x(), data.y(), rows, from, count);
      add(share, gradient);
    }
    return cost + penalise(x, gradient);
  }

  private void write(double[] x) {
    int at = 0;
    for (Parameter parameter : parameters) {
      parameter.value().write(0, x, at, parameter.value().length());
      at += parameter.value().length();
    }
  }

  private void add(double share, double[] gradient) {
    int at = 0;
    for (Tensor g : gradients) {
      part = part.length < g.length() ? new double[g.length()] : part;
      g.read(0, part, 0, g.length());
      for (int i = 0; i < g.length(); i++) {
        gradient[at++] += share * part[i];
      }
    }
  }

  private double penalise(double[] x, double[] gradient) {
    double squares = 0;
    int at = 0;
    for (Parameter parameter : parameters) {
      int end = at + parameter.value().length();
      if (parameter.name().startsWith("W")) {
        for (int i = at; i < end; i++) {
          squares += x[i] * x[i];
          gradient[i] += l2 * x[i];
        }
      }
      at = end;
    }
    return 0.5 * l2 * squares;
  }

  /** Gives the memory of the buffers back; the network stays. */
  @Override
  public void close() {
    step.close();
  }
}
