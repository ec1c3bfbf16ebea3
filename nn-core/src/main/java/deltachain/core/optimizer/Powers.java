package deltachain.core.optimizer;

/** Powers of decay rates, the same on every machine; StrictMath.pow would allocate arrays. */
final class Powers {
  private Powers() {}

  /** βˣ for β ≥ 0. */
  static double of(double beta, double exponent) {
    return StrictMath.exp(exponent * StrictMath.log(beta));
  }

  /** 1 − βᵗ, the correction of a moment that began as 0. */
  static double complement(double beta, long step) {
    return 1 - of(beta, (double) step);
  }
}
