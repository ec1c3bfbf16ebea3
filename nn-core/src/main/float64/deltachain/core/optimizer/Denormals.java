package deltachain.core.optimizer;

/** Keeps decaying moments out of the denormal numbers, with which processors are slow. */
final class Denormals {
  private Denormals() {}

  /**
   * A number that, added to a moment and taken away again, rounds it to 0 well above the denormals,
   * so that its product with a learning rate stays above them too; ordinary moments are unchanged.
   *
   * <p>A second moment takes it into a fused multiply-add, {@code fma((1 − β) g, g, β v + flush) −
   * flush}: the square of a small gradient would be a denormal before it is added.
   */
  static double flush64() {
    return 1e6 * Double.MIN_NORMAL / Math.ulp(1.0);
  }
}
