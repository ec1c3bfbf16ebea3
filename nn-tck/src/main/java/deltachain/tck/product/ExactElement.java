package deltachain.tck.product;

/**
 * One element of a product in double-double arithmetic: about 32 decimal digits, whose own error is
 * far below any bound here (Dekker, 1971; Ogita, Rump and Oishi, 2005).
 */
final class ExactElement {
  private double high;
  private double low;
  private double magnitude;

  /** α Σ_l op(A)_il op(B)_lj + β c. */
  ExactElement of(ProductCase product, double[] a, double[] b, double c, int i, int j) {
    high = 0;
    low = 0;
    magnitude = 0;
    for (int l = 0; l < product.k(); l++) {
      double x = a[product.indexA(i, l)];
      double y = b[product.indexB(l, j)];
      add(x, y);
      magnitude += Math.abs(x * y);
    }
    double sum = high;
    double rest = low;
    high = 0;
    low = 0;
    add(product.alpha(), sum);
    add(product.alpha(), rest);
    add(product.beta(), c);
    magnitude = Math.abs(product.alpha()) * magnitude + Math.abs(product.beta() * c);
    return this;
  }

  private void add(double x, double y) {
    double product = x * y;
    double error = Math.fma(x, y, -product);
    double sum = high + product;
    double part = sum - high;
    low += (high - (sum - part)) + (product - part) + error;
    high = sum;
  }

  /** The value, rounded to double. */
  double value() {
    return high + low;
  }

  /** got − value, with no rounding of the value. */
  double errorOf(double got) {
    return (got - high) - low;
  }

  /** |α| (|op(A)| |op(B)|)_ij + |β c|. */
  double magnitude() {
    return magnitude;
  }
}
