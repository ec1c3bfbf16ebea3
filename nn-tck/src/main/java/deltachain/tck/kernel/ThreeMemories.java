package deltachain.tck.kernel;

import deltachain.api.Optimizer;

/**
 * A user's own optimizer that keeps three numbers a weight: the last gradient, the sum of all, and
 * the count of steps; w −= η (g + previous g).
 */
final class ThreeMemories implements Optimizer {

  @Override
  public String name() {
    return "three_memories";
  }

  @Override
  public double learningRate() {
    return 0.5;
  }

  @Override
  public int stateSize() {
    return 3;
  }

  @Override
  public void update(
      double[] w, double[] g, double[][] state, int from, int to, long step, double learningRate) {
    for (int i = from; i < to; i++) {
      w[i] -= learningRate * (g[i] + state[0][i]);
      state[0][i] = g[i];
      state[1][i] += g[i];
      state[2][i] = step;
    }
  }
}
