package deltachain.tck.training;

import static org.assertj.core.api.Assertions.assertThat;

import deltachain.api.Loss;
import deltachain.api.Tensor;
import deltachain.core.layer.Parameter;
import deltachain.core.network.Chain;
import deltachain.core.network.Network;
import java.util.List;
import java.util.Locale;

/**
 * Compares the gradients of one network and loss with central differences (C(θ + h) − C(θ − h)) /
 * 2h. Where the slopes to both sides differ there is a kink, which is skipped.
 */
final class GradientCheck {
  private static final double STEP = 1e-5;
  private static final double TOLERANCE = 1e-7;
  private static final double KINK = 1e-3;

  private final String context;
  private final Network network;
  private final Chain chain;
  private final Loss loss;
  private final double[] y;
  private final double[] q;
  private final double[] dq;
  private int compared;
  private int kinks;

  GradientCheck(String context, Network network, Chain chain, Loss loss, double[] y) {
    this.context = context;
    this.network = network;
    this.chain = chain;
    this.loss = loss;
    this.y = y;
    this.q = new double[chain.output().length()];
    this.dq = new double[q.length];
  }

  /**
   * Compares every element of ∂C/∂W, ∂C/∂b and ∂C/∂x.
   *
   * @throws IllegalArgumentException if the loss doesn't take such targets
   */
  void run() {
    cost();
    chain.dOutput().write(0, dq, 0, dq.length);
    chain.backward();
    double[] dx = chain.dx().toArray();
    List<Parameter> parameters = network.parameters();
    List<double[]> gradients = chain.gradients().stream().map(Tensor::toArray).toList();
    for (int k = 0; k < parameters.size(); k++) {
      compare("∂C/∂" + parameters.get(k).name(), parameters.get(k).value(), gradients.get(k));
    }
    compare("∂C/∂x", chain.x(), dx);
    assertThat(kinks)
        .as("%s: kinks among %d derivatives", context, compared)
        .isLessThan(compared / 10);
  }

  private double cost() {
    chain.forward();
    chain.output().read(0, q, 0, q.length);
    int rows = chain.x().rows();
    return loss.evaluate(
        network.backend().elementary(), q, y, dq, rows, network.outputs(), y.length / rows);
  }

  private void compare(String name, Tensor variable, double[] gradient) {
    for (int i = 0; i < gradient.length; i++) {
      double[] at = new double[1];
      variable.read(i, at, 0, 1);
      double here = cost();
      double above = costAt(variable, i, at[0] + STEP);
      double below = costAt(variable, i, at[0] - STEP);
      variable.write(i, at, 0, 1);
      compared++;
      if (Math.abs((above - here) - (here - below)) > KINK * STEP) {
        kinks++;
        continue;
      }
      double expected = (above - below) / (2 * STEP);
      if (!(Math.abs(gradient[i] - expected) <= TOLERANCE * Math.max(1, Math.abs(expected)))) {
        throw new AssertionError(
            String.format(
                Locale.ROOT,
                "%s: %s at (%d, %d) got %s, expected %s by central differences",
                context,
                name,
                i / variable.columns(),
                i % variable.columns(),
                gradient[i],
                expected));
      }
    }
  }

  private double costAt(Tensor variable, int i, double value) {
    variable.write(i, new double[] {value}, 0, 1);
    return cost();
  }
}
