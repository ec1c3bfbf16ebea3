package deltachain.core.training;

/** Exchanges w and the first state. */
record Swap() implements Sweep {

  @Override
  public int stateSize() {
    return 1;
  }

  @Override
  public void update(
      double[] w, double[] g, double[][] state, int from, int to, long step, double learningRate) {
    double[] other = state[0];
    for (int i = from; i < to; i++) {
      double kept = w[i];
      w[i] = other[i];
      other[i] = kept;
    }
  }
}
