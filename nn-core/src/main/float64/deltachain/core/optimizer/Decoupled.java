package deltachain.core.optimizer;

import deltachain.api.Optimizer;

/**
 * Any optimizer with decoupled weight decay (Loshchilov and Hutter, 2019): w *= 1 − η λ, then the
 * optimizer's step, η being the rate of the step.
 *
 * <p>PyTorch's {@code decoupled_weight_decay} and Keras' {@code weight_decay}; the paper's own
 * experiments decay by λ times the schedule alone, without the base rate.
 *
 * @param inner takes the step; without weight decay of its own
 * @param weightDecay λ ≥ 0
 */
public record Decoupled(Optimizer inner, double weightDecay) implements Optimizer {

  /**
   * Checks the range.
   *
   * @throws IllegalArgumentException if λ is negative
   */
  public Decoupled {
    Ranges.notNegative("weight decay", weightDecay);
  }

  @Override
  public String name() {
    return inner.name();
  }

  @Override
  public double learningRate() {
    return inner.learningRate();
  }

  @Override
  public int stateSize() {
    return inner.stateSize();
  }

  @Override
  public void update(
      double[] w, double[] g, double[][] state, int from, int to, long step, double learningRate) {
    double keep = (double) (1 - learningRate * weightDecay);
    for (int start = from; start < to; start += Penalised.BLOCK) {
      int end = Math.min(to, start + Penalised.BLOCK);
      for (int i = start; i < end; i++) {
        w[i] *= keep;
      }
      inner.update(w, g, state, start, end, step, learningRate);
    }
  }
}
