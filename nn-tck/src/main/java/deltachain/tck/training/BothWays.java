package deltachain.tck.training;

import deltachain.api.Tensor;
import deltachain.core.network.Chain;
import deltachain.core.network.Network;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * A batch that went through a network in training, forward and backward.
 *
 * @param gradients of the parameters, one after the other, and ∂C/∂x
 */
record BothWays(double[] output, double[] gradients) {

  /** With ∂C/∂output 1, −2, 3, 1, …, and masks and noise of seed 0. */
  static BothWays of(Network network, double[] x) {
    try (Chain chain = new Chain(network, x.length / network.inputs(), true)) {
      chain.x().write(0, x, 0, x.length);
      chain.forward();
      double[] output = chain.output().toArray();
      double[] upstream = new double[output.length];
      for (int i = 0; i < upstream.length; i++) {
        upstream[i] = i % 3 == 1 ? -2 : 1 + i % 3;
      }
      chain.dOutput().write(0, upstream, 0, upstream.length);
      chain.backward();
      double[] gradients =
          Stream.concat(chain.gradients().stream(), Stream.of(chain.dx()))
              .map(Tensor::toArray)
              .flatMapToDouble(Arrays::stream)
              .toArray();
      return new BothWays(output, gradients);
    }
  }
}
