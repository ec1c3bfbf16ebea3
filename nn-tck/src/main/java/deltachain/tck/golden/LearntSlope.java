package deltachain.tck.golden;

import deltachain.api.DType;
import deltachain.core.layer.PReLU;
import deltachain.core.network.Chain;
import deltachain.core.network.Network;
import deltachain.spi.Backend;
import java.util.stream.IntStream;

/**
 * The golden activation whose slope is learnt: in this project a layer, run here as a network of
 * its own.
 */
final class LearntSlope implements ActivationCases.Sigma {
  private final Backend backend;
  private final double slope;

  LearntSlope(Backend backend, double slope) {
    this.backend = backend;
    this.slope = slope;
  }

  @Override
  public ActivationCases.Applied apply(Values x, double[] upstream) {
    try (Network network = network(x);
        Chain chain = new Chain(network, 1, true)) {
      run(chain, x, upstream);
      return new ActivationCases.Applied(chain.output().toArray(), chain.dx().toArray());
    }
  }

  /** Compares ∂C/∂a over the finite x. */
  void slopeGradient(Node given, Values x, Values upstream, Checks checks) {
    int[] finite =
        IntStream.range(0, x.length()).filter(i -> Double.isFinite(x.data()[i])).toArray();
    Values finiteX = select(x, finite);
    try (Network network = network(finiteX);
        Chain chain = new Chain(network, 1)) {
      run(chain, finiteX, select(upstream, finite).data());
      checks.close(
          "grad_weight",
          chain.gradients().get(0).toArray()[0],
          given.number("grad_weight_finite_inputs"),
          Tolerance.ACTIVATION);
    }
  }

  private Network network(Values x) {
    return Network.inputs(x.length())
        .layer(PReLU.of(slope, false))
        .dtype(DType.FLOAT64)
        .build(backend);
  }

  private static void run(Chain chain, Values x, double[] upstream) {
    chain.x().write(0, x.data(), 0, x.length());
    chain.forward();
    chain.dOutput().write(0, upstream, 0, upstream.length);
    chain.backward();
  }

  private static Values select(Values from, int[] which) {
    double[] selected = IntStream.of(which).mapToDouble(i -> from.data()[i]).toArray();
    return new Values(new int[] {selected.length}, selected);
  }
}
