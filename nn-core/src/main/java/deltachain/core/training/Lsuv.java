package deltachain.core.training;

import deltachain.api.Tensor;
import deltachain.core.initializer.Initializer;
import deltachain.core.layer.Dense;
import deltachain.core.network.Chain;
import deltachain.core.network.Network;
import deltachain.core.random.SplitMix;
import java.util.List;

/**
 * Layer-sequential unit-variance initialisation (Mishkin and Matas, 2016): weights of dense layers
 * begin orthogonal, then each layer's are divided by the deviation of its outputs p on a batch,
 * input side first, until their variance is 1.
 *
 * @param tolerance |Var(p) − 1| that is good enough, &gt; 0
 * @param iterations a layer, ≥ 1
 */
public record Lsuv(double tolerance, int iterations) {

  /** To within 0.01 in at most 10 iterations. */
  public Lsuv() {
    this(0.01, 10);
  }

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public Lsuv {
    if (!(tolerance > 0) || iterations < 1) {
      throw new IllegalArgumentException(
          "tolerance "
              + tolerance
              + " in "
              + iterations
              + " iterations: expected a tolerance > 0 and at least 1 iteration");
    }
  }

  /**
   * Overwrites the weights of the network's dense layers; biases stay.
   *
   * @param x a batch [rows × inputs] like those to come, at least 1 row
   */
  public void apply(Network network, Tensor x, long seed) {
    SplitMix random = new SplitMix(seed);
    List<Dense> layers =
        network.layers().stream().filter(Dense.class::isInstance).map(Dense.class::cast).toList();
    try (Chain chain = new Chain(network, x.rows())) {
      chain.batch(x.rows());
      network.backend().copyRows(x, 0, chain.x(), 0, x.rows());
      for (int i = 1; i <= layers.size(); i++) {
        Dense layer = layers.get(i - 1);
        Tensor w = layer.parameters().get(0).value();
        double[] values = new double[w.length()];
        Initializer.orthogonal(1).fill(values, layer.inputs(), layer.outputs(), random);
        w.write(0, values, 0, values.length);
        normalise(network, chain, i, w);
      }
    }
  }

  private void normalise(Network network, Chain chain, int i, Tensor w) {
    for (int k = 0; k < iterations; k++) {
      chain.forward();
      double variance = variance(chain.p(i).toArray());
      if (variance == 0 || Math.abs(variance - 1) <= tolerance) {
        return;
      }
      network.backend().scale(1 / Math.sqrt(variance), w);
    }
  }

  private static double variance(double[] p) {
    double mean = 0;
    for (double each : p) {
      mean += each / p.length;
    }
    double variance = 0;
    for (double each : p) {
      variance += (each - mean) * (each - mean) / p.length;
    }
    return variance;
  }
}
