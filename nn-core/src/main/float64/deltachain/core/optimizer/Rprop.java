package deltachain.core.optimizer;

import deltachain.api.Optimizer;

/**
 * Rprop, for full batches: the sign of the gradient alone, with a step size for each weight
 * (Riedmiller and Braun, 1993; this variant, without backtracking of weights, is Rprop⁻ with the
 * gradient forgotten after a change of sign). c = g · previous g; where c &gt; 0, size = min(size
 * η₊, largest); where c &lt; 0, size = max(size η₋, smallest) and g = 0; w −= sign(g) · size.
 *
 * <p>As PyTorch. The learning rate is the first step size alone: a schedule doesn't act on the
 * later ones. Keras has no Rprop.
 *
 * @param learningRate the first step size &gt; 0
 * @param shrink η₋ in (0, 1)
 * @param grow η₊ &gt; 1
 * @param smallest the smallest step size &gt; 0
 * @param largest the largest step size, at least {@code smallest}
 */
public record Rprop(
    double learningRate, double shrink, double grow, double smallest, double largest)
    implements Optimizer {

  /** With η₋ = 0.5, η₊ = 1.2 and step sizes from 10⁻⁶ to 50. */
  public Rprop(double learningRate) {
    this(learningRate, 0.5, 1.2, 1e-6, 50);
  }

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public Rprop {
    Ranges.positive("learning rate", learningRate);
    Ranges.positive("shrink", shrink);
    Ranges.belowOne("shrink", shrink);
    Ranges.aboveOne("grow", grow);
    Ranges.positive("smallest step size", smallest);
    Ranges.atLeast("largest step size", largest, smallest);
  }

  @Override
  public String name() {
    return "rprop";
  }

  @Override
  public int stateSize() {
    return 2;
  }

  @Override
  public void update(
      double[] w, double[] g, double[][] state, int from, int to, long step, double learningRate) {
    double first = (double) learningRate;
    double less = (double) shrink;
    double more = (double) grow;
    double low = (double) smallest;
    double high = (double) largest;
    double[] previous = state[0];
    double[] sizes = state[1];
    for (int i = from; i < to; i++) {
      double size = sizes[i] == 0 ? first : sizes[i];
      double agreement = Math.signum(g[i]) * Math.signum(previous[i]);
      double kept = g[i];
      if (agreement > 0) {
        size = Math.min(size * more, high);
      } else if (agreement < 0) {
        size = Math.max(size * less, low);
        kept = 0;
      }
      w[i] -= Math.signum(kept) * size;
      previous[i] = kept;
      sizes[i] = size;
    }
  }
}
