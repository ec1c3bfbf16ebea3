package deltachain.core.layer;

import deltachain.api.Tensor;
import deltachain.core.network.Chain;
import deltachain.core.network.Network;
import deltachain.core.random.SplitMix;
import java.util.List;

/**
 * What a network in training makes of rows x, with ∂C/∂output = u.
 *
 * @param q the output
 * @param dx ∂C/∂x
 * @param gradients ∂C/∂parameter
 */
record Trial(double[] q, double[] dx, List<double[]> gradients) {

  /** Runs both ways, with masks and noise of seed 0. */
  static Trial of(Network network, double[] x, double[] u) {
    try (Chain chain = new Chain(network, x.length / network.inputs(), true)) {
      chain.x().write(0, x, 0, x.length);
      chain.forward();
      chain.dOutput().write(0, u, 0, u.length);
      chain.backward();
      return new Trial(
          chain.output().toArray(),
          chain.dx().toArray(),
          chain.gradients().stream().map(Tensor::toArray).toList());
    }
  }

  /** Numbers from N(0, 1). */
  static double[] normals(int count, long seed) {
    SplitMix random = new SplitMix(seed);
    double[] normals = new double[count];
    for (int i = 0; i < count; i++) {
      normals[i] = random.nextGaussian();
    }
    return normals;
  }
}
