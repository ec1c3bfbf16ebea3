package deltachain.core.training;

/** w += factor · (g − w): a weighted mean of what w was and g. */
record Approach() implements Sweep {

  @Override
  public void update(
      double[] w, double[] g, double[][] state, int from, int to, long step, double learningRate) {
    double factor = (double) learningRate;
    for (int i = from; i < to; i++) {
      w[i] += factor * (g[i] - w[i]);
    }
  }
}
