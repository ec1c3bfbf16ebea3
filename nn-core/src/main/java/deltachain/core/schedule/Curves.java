package deltachain.core.schedule;

/** The curves that several schedules share, the same on every machine and without allocation. */
final class Curves {
  private Curves() {}

  /** factorᵗ; StrictMath.pow would allocate arrays. */
  static double power(double factor, double t) {
    return StrictMath.exp(t * StrictMath.log(factor));
  }

  /** Half a cosine from {@code from} at progress 0 to {@code to} at progress 1. */
  static double cosine(double from, double to, double progress) {
    return to + (from - to) * (1 + StrictMath.cos(Math.PI * progress)) / 2;
  }
}
