package deltachain.core.loss;

/** Functions that stay in double where the rest is computed in float. */
final class Wide {
  private Wide() {}

  static double ln(double x) {
    return Math.log(x);
  }

  static double root(double x) {
    return Math.sqrt(x);
  }
}
