package deltachain.core.schedule;

/**
 * Linear warm-up, then the inverse square root of time (Vaswani et al., 2017): scale · min((t +
 * 1)^−½, (t + 1) · warmUp^−3/2), highest at t + 1 = {@code warmUp}.
 *
 * @param scale &gt; 0: the paper's factor d_model^−½ and any other
 * @param warmUp steps of the warm-up, ≥ 1
 */
public record Noam(double scale, long warmUp) implements Schedule {

  /** With that highest rate. */
  public static Noam peaking(double rate, long warmUp) {
    return new Noam(rate * StrictMath.sqrt((double) warmUp), warmUp);
  }

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public Noam {
    Ranges.positive("scale", scale);
    Ranges.atLeastOne("steps of the warm-up", warmUp);
  }

  @Override
  public double at(long t) {
    double step = t + 1.0;
    double rising = step / (warmUp * StrictMath.sqrt((double) warmUp));
    return scale * Math.min(1 / StrictMath.sqrt(step), rising);
  }
}
