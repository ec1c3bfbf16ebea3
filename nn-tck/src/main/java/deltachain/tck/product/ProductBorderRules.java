package deltachain.tck.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deltachain.api.DType;
import deltachain.api.Tensor;
import deltachain.spi.Backend;
import deltachain.spi.Capability;
import deltachain.tck.UnderTest;
import deltachain.tck.sample.GuardedView;
import deltachain.tck.sample.Matching;
import deltachain.tck.sample.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rules 6: the product's borders: views, NaN and infinity, shapes and types that don't fit. */
public interface ProductBorderRules extends UnderTest {

  @ParameterizedTest
  @EnumSource
  default void rule6_1_rowPrefixViewsAreMultipliedAndNothingBeyond(DType dtype) {
    require(dtype);
    try (Samples samples = new Samples(backend(), dtype, 61)) {
      ProductRun run = new ProductRun("rule 6.1", samples);
      for (int[] s : new int[][] {{1, 1, 1}, {3, 5, 7}, {17, 13, 31}, {64, 48, 33}}) {
        ProductCase.eachTranspose(
            (ta, tb) -> {
              ProductCase product = new ProductCase(dtype, ta, tb, s[0], s[1], s[2], 1, 0.5);
              onViews(samples, run, product);
              onViews(samples, run, ProductCase.plain(dtype, ta, tb, s[0], s[1], s[2]));
            });
      }
    }
  }

  private static void onViews(Samples samples, ProductRun run, ProductCase product) {
    double[] a = samples.normals(product.m() * product.k());
    double[] b = samples.normals(product.k() * product.n());
    double[] old = samples.normals(product.m() * product.n());
    GuardedView viewA = samples.guarded(product.rowsA(), product.columnsA(), a);
    GuardedView viewB = samples.guarded(product.rowsB(), product.columnsB(), b);
    GuardedView viewC = samples.guarded(product.m(), product.n(), old);
    run.multiply(product, viewA.view(), viewB.view(), viewC.view());
    run.compare(product, a, b, old, viewC.view().toArray());
    viewA.requireIntact("rule 6.1: A of " + product);
    viewB.requireIntact("rule 6.1: B of " + product);
    viewC.requireIntact("rule 6.1: C of " + product);
  }

  @ParameterizedTest
  @EnumSource
  default void rule6_2_theFactorsAreOnlyReadAndMayBeOneTensor(DType dtype) {
    require(dtype);
    try (Samples samples = new Samples(backend(), dtype, 62)) {
      double[] a = samples.normals(12 * 12);
      ProductRun run = new ProductRun("rule 6.2", samples);
      ProductCase.eachTranspose(
          (ta, tb) -> {
            ProductCase product = new ProductCase(dtype, ta, tb, 12, 12, 12, -2, 0);
            Tensor both = samples.of(12, 12, a);
            Tensor c = samples.zeros(12, 12);
            run.multiply(product, both, both, c);
            run.compare(product, a, a, new double[144], c.toArray());
            Matching.exactly("rule 6.2: factor of " + product, 12, both.toArray(), a);
          });
    }
  }

  @ParameterizedTest
  @EnumSource
  default void rule6_3_nanAndInfinityPropagateAsIeeeSays(DType dtype) {
    require(dtype);
    for (double special :
        new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
      specials("rule 6.3", dtype, special, false);
    }
  }

  @ParameterizedTest
  @EnumSource
  default void rule6_7_zeroTimesInfinityIsNan(DType dtype) {
    require(dtype);
    require(Capability.ZERO_TIMES_INFINITY);
    for (double special : new double[] {Double.NaN, Double.POSITIVE_INFINITY, 0}) {
      specials("rule 6.7", dtype, special, true);
    }
  }

  private void specials(String rule, DType dtype, double special, boolean zeros) {
    try (Samples samples = new Samples(backend(), dtype, 63)) {
      for (int[] s : new int[][] {{2, 3, 2}, {9, 11, 8}, {33, 20, 40}}) {
        ProductCase.eachTranspose(
            (ta, tb) -> {
              ProductCase product = ProductCase.plain(dtype, ta, tb, s[0], s[1], s[2]);
              specials(rule, samples, product, special, zeros);
            });
      }
    }
  }

  /** NaN and infinities stand in B, one special value in A, and zeros in A's first row if asked. */
  private static void specials(
      String rule, Samples samples, ProductCase product, double special, boolean zeros) {
    double[] a = samples.normals(product.m() * product.k());
    double[] b = samples.normals(product.k() * product.n());
    for (int l = 0; zeros && l < product.k(); l++) {
      a[product.indexA(0, l)] = 0;
    }
    a[product.indexA(product.m() - 1, 1)] = special;
    b[product.indexB(0, 0)] = Double.NaN;
    b[product.indexB(1, 1)] = Double.POSITIVE_INFINITY;
    b[product.indexB(0, 2)] = Double.NEGATIVE_INFINITY;
    Tensor c = samples.zeros(product.m(), product.n());
    new ProductRun(rule, samples)
        .multiply(
            product,
            samples.of(product.rowsA(), product.columnsA(), a),
            samples.of(product.rowsB(), product.columnsB(), b),
            c);
    double[] got = c.toArray();
    for (int i = 0; i < product.m(); i++) {
      for (int j = 0; j < product.n(); j++) {
        double expected = 0;
        for (int l = 0; l < product.k(); l++) {
          expected += a[product.indexA(i, l)] * b[product.indexB(l, j)];
        }
        Matching.element(
            rule + ": " + product + " with " + special + " in A and NaN, ∞, −∞ in B",
            i,
            j,
            got[i * product.n() + j],
            expected,
            1e-3);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  default void rule6_4_nanInCPropagatesWhereBetaIsNotZero(DType dtype) {
    require(dtype);
    try (Samples samples = new Samples(backend(), dtype, 64)) {
      Tensor a = samples.of(1, 2, 1, 2);
      Tensor b = samples.of(2, 3, 1, 1, 1, 1, 1, 1);
      Tensor c = samples.of(1, 3, 1, Double.NaN, Double.POSITIVE_INFINITY);
      samples.backend().multiply(false, false, 1, a, b, 0.5, c);
      double[] expected = {3.5, Double.NaN, Double.POSITIVE_INFINITY};
      Matching.exactly("rule 6.4: A·B + 0.5 C, " + dtype, 3, c.toArray(), expected);
    }
  }

  @ParameterizedTest
  @EnumSource
  default void rule6_5_shapesThatDontFitThrowAndLeaveCUntouched(DType dtype) {
    require(dtype);
    try (Samples samples = new Samples(backend(), dtype, 65)) {
      ProductCase.eachTranspose(
          (ta, tb) -> {
            Tensor a = samples.normal(ta ? 5 : 4, ta ? 4 : 5);
            Tensor b = samples.normal(tb ? 6 : 5, tb ? 5 : 6);
            refused(samples, ta, tb, a, b, samples.filled(4, 7, 3));
            refused(samples, ta, tb, a, b, samples.filled(6, 4, 3));
            refused(samples, ta, tb, a, b, samples.filled(5, 6, 3));
            Tensor longer = samples.normal(tb ? 6 : 8, tb ? 8 : 6);
            refused(samples, ta, tb, a, longer, samples.filled(4, 6, 3));
          });
    }
  }

  @Test
  default void rule6_6_elementTypesDontMix() {
    require(DType.FLOAT32);
    require(DType.FLOAT64);
    Backend backend = backend();
    try (Samples floats = new Samples(backend, DType.FLOAT32, 66);
        Samples doubles = new Samples(backend, DType.FLOAT64, 66)) {
      refused(floats, false, false, floats.normal(2, 2), doubles.normal(2, 2), floats.zeros(2, 2));
      refused(floats, false, false, doubles.normal(2, 2), floats.normal(2, 2), floats.zeros(2, 2));
      refused(floats, true, true, floats.normal(2, 2), floats.normal(2, 2), doubles.zeros(2, 2));
    }
  }

  private static void refused(
      Samples samples, boolean transposeA, boolean transposeB, Tensor a, Tensor b, Tensor c) {
    double[] before = c.toArray();
    assertThatThrownBy(() -> samples.backend().multiply(transposeA, transposeB, 1, a, b, 0, c))
        .as(
            "rule 6.5 or 6.6: %s [%d × %d] times %s [%d × %d] into %s [%d × %d], transposes %s and %s",
            a.dtype(),
            a.rows(),
            a.columns(),
            b.dtype(),
            b.rows(),
            b.columns(),
            c.dtype(),
            c.rows(),
            c.columns(),
            transposeA,
            transposeB)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(a.rows() + " × " + a.columns())
        .hasMessageContaining(b.rows() + " × " + b.columns());
    assertThat(c.toArray()).as("rule 6.5 or 6.6: C is untouched").containsExactly(before);
  }
}
