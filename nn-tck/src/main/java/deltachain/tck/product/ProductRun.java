package deltachain.tck.product;

import deltachain.api.Tensor;
import deltachain.tck.sample.Samples;
import deltachain.tck.sample.Values;
import java.util.Locale;

/** Runs products on random matrices and holds every element to the error bound. */
final class ProductRun {
  /** Above this many multiplications only some elements are compared, the last ones among them. */
  private static final long ALL_ELEMENTS = 200_000;

  /**
   * How many elements are compared of a large product; prime, so that all columns get their turn.
   */
  private static final int SOME_ELEMENTS = 199;

  private final String rule;
  private final Samples samples;
  private final ExactElement exact = new ExactElement();

  ProductRun(String rule, Samples samples) {
    this.rule = rule;
    this.samples = samples;
  }

  /** Normal variates for A and B, and for C where β ≠ 0, else NaN. */
  void check(ProductCase product) {
    double[] a = samples.normals(product.m() * product.k());
    double[] b = samples.normals(product.k() * product.n());
    check(product, a, b);
  }

  /** Those matrices, and normal variates for C where β ≠ 0, else NaN. */
  void check(ProductCase product, double[] a, double[] b) {
    int length = product.m() * product.n();
    double[] old =
        product.beta() == 0 ? Values.filled(length, Double.NaN) : samples.normals(length);
    try (Tensor tensorA = tensor(product.rowsA(), product.columnsA(), a);
        Tensor tensorB = tensor(product.rowsB(), product.columnsB(), b);
        Tensor tensorC = tensor(product.m(), product.n(), old)) {
      multiply(product, tensorA, tensorB, tensorC);
      compare(product, a, b, old, tensorC.toArray());
    }
  }

  private Tensor tensor(int rows, int columns, double[] values) {
    Tensor tensor = samples.backend().allocate(samples.dtype(), rows, columns);
    tensor.write(0, values, 0, values.length);
    return tensor;
  }

  void multiply(ProductCase product, Tensor a, Tensor b, Tensor c) {
    samples
        .backend()
        .multiply(
            product.transposeA(), product.transposeB(), product.alpha(), a, b, product.beta(), c);
  }

  /** Fails if an element's error is beyond the bound. */
  void compare(ProductCase product, double[] a, double[] b, double[] old, double[] got) {
    if (got.length == 0) {
      return;
    }
    long work = (long) got.length * Math.max(1, product.k());
    int step = work <= ALL_ELEMENTS ? 1 : Math.max(1, got.length / SOME_ELEMENTS);
    int columns = product.n();
    for (int at = 0; at < got.length; at += step) {
      compare(product, a, b, old, got, at / columns, at % columns);
    }
    for (int back = 1; back <= Math.min(40, got.length); back++) {
      int at = got.length - back;
      compare(product, a, b, old, got, at / columns, at % columns);
    }
    for (int back = 1; back <= Math.min(20, product.m()); back++) {
      compare(product, a, b, old, got, product.m() - back, columns - 1);
    }
  }

  private void compare(
      ProductCase product, double[] a, double[] b, double[] old, double[] got, int i, int j) {
    int at = i * product.n() + j;
    exact.of(product, a, b, product.beta() == 0 ? 0 : old[at], i, j);
    double error = Math.abs(exact.errorOf(got[at]));
    double bound = bound(product, exact.magnitude());
    if (!(error <= bound)) {
      throw new AssertionError(
          String.format(
              Locale.ROOT,
              "%s: %s: at (%d, %d) got %s, expected %s, error %.3g, allowed %.3g",
              rule,
              product,
              i,
              j,
              got[at],
              exact.value(),
              error,
              bound));
    }
  }

  /** 2 k u times the magnitude; one rounding more where α or β take part. */
  private static double bound(ProductCase product, double magnitude) {
    boolean plain = product.alpha() == 1 && product.beta() == 0;
    int roundings = plain ? product.k() : product.k() + 1;
    return 2.0 * roundings * product.dtype().unitRoundOff() * magnitude;
  }
}
