package deltachain.core.optimizer;

import deltachain.api.Optimizer;

/**
 * Any optimizer with coupled penalties: it sees g + λ₁ sign(w) + λ₂ w, the gradient of C + λ₁ Σ|w|
 * + ½ λ₂ Σw² (L1: Tibshirani, 1996; L2: Hoerl and Kennard, 1970).
 *
 * <p>λ₂ is PyTorch's {@code weight_decay}. The gradient itself stays as it is: what the optimizer
 * sees stands in one array more of state, written block by block within the pass.
 *
 * @param inner takes the step
 * @param l1 λ₁ ≥ 0
 * @param l2 λ₂ ≥ 0
 */
public record Penalised(Optimizer inner, double l1, double l2) implements Optimizer {
  /** Weights a block: what one loop wrote, the next reads from L1. */
  static final int BLOCK = 2048;

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if λ₁ or λ₂ is negative
   */
  public Penalised {
    Ranges.notNegative("L1 penalty", l1);
    Ranges.notNegative("L2 penalty", l2);
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
    return inner.stateSize() + 1;
  }

  @Override
  public void update(
      double[] w, double[] g, double[][] state, int from, int to, long step, double learningRate) {
    double sparse = (double) l1;
    double small = (double) l2;
    double[] penalised = state[inner.stateSize()];
    for (int start = from; start < to; start += BLOCK) {
      int end = Math.min(to, start + BLOCK);
      for (int i = start; i < end; i++) {
        penalised[i] = g[i] + sparse * Math.signum(w[i]) + small * w[i];
      }
      inner.update(w, penalised, state, start, end, step, learningRate);
    }
  }
}
