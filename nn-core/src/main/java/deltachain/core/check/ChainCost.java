package deltachain.core.check;

import deltachain.api.Loss;
import deltachain.api.Tensor;
import deltachain.core.network.Chain;
import deltachain.core.network.Network;
import java.util.function.DoubleSupplier;

/** The cost of the batch that a chain holds, with the same masks and noise every time. */
final class ChainCost implements DoubleSupplier {
  private final Network network;
  private final Chain chain;
  private final Loss loss;
  private final double[] y;
  private final double[] q;
  private final double[] dq;

  ChainCost(Network network, Chain chain, Loss loss, Tensor y) {
    this.network = network;
    this.chain = chain;
    this.loss = loss;
    this.y = y.toArray();
    this.q = new double[chain.output().length()];
    this.dq = new double[q.length];
  }

  @Override
  public double getAsDouble() {
    chain.seed(0);
    chain.forward();
    chain.output().read(0, q, 0, q.length);
    int rows = chain.x().rows();
    return loss.evaluate(
        network.backend().elementary(), q, y, dq, rows, network.outputs(), y.length / rows);
  }

  /** Fills the backward chain. */
  void backward() {
    getAsDouble();
    chain.dOutput().write(0, dq, 0, dq.length);
    chain.backward();
  }
}
