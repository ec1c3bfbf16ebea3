package deltachain.core.check;

import deltachain.api.Activation;
import deltachain.api.DType;
import deltachain.api.Loss;
import deltachain.api.Tensor;
import deltachain.core.activation.Identity;
import deltachain.core.layer.ActivationLayer;
import deltachain.core.layer.Blueprint;
import deltachain.core.layer.Parameter;
import deltachain.core.network.Chain;
import deltachain.core.network.Network;
import deltachain.core.random.SplitMix;
import deltachain.spi.Backend;
import deltachain.spi.HeapTensor;
import deltachain.spi.Shapes;
import java.util.List;

/**
 * Checks the gradients of activations, losses and layers of your own against central differences
 * (C(θ + h) − C(θ − h)) / 2h in float64, with a step for each θ.
 *
 * <p>A derivative is right if |got − expected| ≤ relative · max(|got|, |expected|) + absolute,
 * where both are 1e-7 at first. Where the cost has a kink, as |x| has at 0, there is nothing to
 * compare: kinks are skipped and counted.
 */
public final class GradientChecker {
  private static final long SEED = 1;

  private final Backend backend;
  private final double relative;
  private final double absolute;
  private final boolean inputs;

  /** A checker that runs on that backend, with the usual tolerances. */
  public GradientChecker(Backend backend) {
    this(backend, 1e-7, 1e-7, true);
  }

  private GradientChecker(Backend backend, double relative, double absolute, boolean inputs) {
    this.backend = backend;
    this.relative = relative;
    this.absolute = absolute;
    this.inputs = inputs;
  }

  /**
   * The same with other tolerances.
   *
   * @param relative ≥ 0
   * @param absolute the floor, &gt; 0: rounding alone leaves about 1e-10
   * @throws IllegalArgumentException if one is out of range
   */
  public GradientChecker tolerance(double relative, double absolute) {
    if (!(relative >= 0) || !(absolute > 0)) {
      throw new IllegalArgumentException(
          "tolerance " + relative + " relative, " + absolute + " absolute: expected ≥ 0 and > 0");
    }
    return new GradientChecker(backend, relative, absolute, inputs);
  }

  /** The same without ∂C/∂x, where x holds whole numbers that can't be moved. */
  public GradientChecker withoutInputs() {
    return new GradientChecker(backend, relative, absolute, false);
  }

  /**
   * Checks an activation at pre-activations p [rows × columns]: Δ for C = Σ u ⊙ σ(p), with random
   * u.
   */
  public GradientReport check(Activation activation, Tensor p) {
    return check(ActivationLayer.of(activation), p);
  }

  /** Checks a layer at inputs x, as {@link #check(Activation, Tensor)}: parameters and inputs. */
  public GradientReport check(Blueprint layer, Tensor x) {
    try (Network network =
        Network.inputs(x.columns()).layer(layer).dtype(DType.FLOAT64).seed(SEED).build(backend)) {
      double[] u = new double[x.rows() * network.outputs()];
      SplitMix random = new SplitMix(SEED);
      for (int i = 0; i < u.length; i++) {
        u[i] = random.nextGaussian();
      }
      return check(network, new Weighted(), x, HeapTensor.of(x.rows(), network.outputs(), u));
    }
  }

  /** Checks a loss: ∂C/∂q at outputs q [rows × columns] and targets y. */
  public GradientReport check(Loss loss, Tensor q, Tensor y) {
    Blueprint nothing = ActivationLayer.of(new Identity());
    try (Network network =
        Network.inputs(q.columns()).layer(nothing).dtype(DType.FLOAT64).build(backend)) {
      return check(network, loss, q, y);
    }
  }

  /**
   * Checks every parameter of a network, and ∂C/∂x, in training mode: masks and noise are the same
   * in every evaluation.
   *
   * @param network of float64
   * @param x [rows × inputs]
   * @param y [rows × target columns]
   * @throws IllegalArgumentException if the network isn't float64, or x or y doesn't suit it
   */
  public GradientReport check(Network network, Loss loss, Tensor x, Tensor y) {
    try (Chain chain = new Chain(network, Math.max(1, x.rows()), true)) {
      chain.x().write(0, x.toArray(), 0, x.length());
      return check(network, chain, loss, y);
    }
  }

  /**
   * Checks as {@link #check(Network, Loss, Tensor, Tensor)}, at the batch that a chain with ∂C/∂x
   * holds.
   */
  public GradientReport check(Network network, Chain chain, Loss loss, Tensor y) {
    if (network.dtype() != DType.FLOAT64 || y.rows() != chain.x().rows()) {
      throw new IllegalArgumentException(
          "targets "
              + Shapes.describe(y)
              + " for a batch "
              + Shapes.describe(chain.x())
              + ": expected float64 and one row for each of the batch");
    }
    ChainCost cost = new ChainCost(network, chain, loss, y);
    cost.backward();
    List<double[]> gradients = chain.gradients().stream().map(Tensor::toArray).toList();
    double[] dx = chain.dx().toArray();
    CentralDifferences differences = new CentralDifferences(relative, absolute, cost);
    List<Parameter> parameters = network.parameters();
    for (int k = 0; k < parameters.size(); k++) {
      differences.compare(parameters.get(k).name(), parameters.get(k).value(), gradients.get(k));
    }
    if (inputs) {
      differences.compare("x", chain.x(), dx);
    }
    return differences.report();
  }
}
