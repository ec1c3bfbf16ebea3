package deltachain.core.training;

/** w = min(max(w, −largest), largest). */
record Clamp(double largest) implements Sweep {

  @Override
  public void update(
      double[] w, double[] g, double[][] state, int from, int to, long step, double learningRate) {
    double high = (double) largest;
    for (int i = from; i < to; i++) {
      w[i] = Math.min(Math.max(w[i], -high), high);
    }
  }
}
