package deltachain.tck.product;

import deltachain.api.DType;
import deltachain.api.Tensor;
import deltachain.tck.UnderTest;
import deltachain.tck.sample.Matching;
import deltachain.tck.sample.Samples;
import deltachain.tck.sample.Values;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rules 5: C = α op(A) op(B) + β C on finite numbers. */
public interface ProductRules extends UnderTest {

  @ParameterizedTest
  @EnumSource
  default void rule5_1_everyTransposeOfEverySmallShapeIsRight(DType dtype) {
    require(dtype);
    int[] sizes = {1, 2, 3, 5, 8, 13, 17, 31, 33};
    try (Samples samples = new Samples(backend(), dtype, 51)) {
      ProductRun run = new ProductRun("rule 5.1", samples);
      for (int m : sizes) {
        for (int n : sizes) {
          for (int k : sizes) {
            ProductCase.eachTranspose(
                (ta, tb) -> run.check(ProductCase.plain(dtype, ta, tb, m, n, k)));
          }
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  default void rule5_2_alphaScalesTheProduct(DType dtype) {
    require(dtype);
    scaled("rule 5.2", dtype, new double[] {-0.75, 2, 0}, new double[] {0});
  }

  @ParameterizedTest
  @EnumSource
  default void rule5_3_betaScalesTheOldContent(DType dtype) {
    require(dtype);
    scaled("rule 5.3", dtype, new double[] {1, -0.75, 0}, new double[] {1, -0.5, 3});
  }

  private void scaled(String rule, DType dtype, double[] alphas, double[] betas) {
    int[][] shapes = {{1, 1, 1}, {3, 5, 7}, {16, 16, 16}, {33, 17, 65}, {1, 70, 40}, {70, 1, 40}};
    try (Samples samples = new Samples(backend(), dtype, 52)) {
      ProductRun run = new ProductRun(rule, samples);
      for (int[] s : shapes) {
        for (double alpha : alphas) {
          for (double beta : betas) {
            ProductCase.eachTranspose(
                (ta, tb) ->
                    run.check(new ProductCase(dtype, ta, tb, s[0], s[1], s[2], alpha, beta)));
          }
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  default void rule5_4_withBetaZeroTheOldContentIsIgnored(DType dtype) {
    require(dtype);
    try (Samples samples = new Samples(backend(), dtype, 54)) {
      Tensor a = samples.of(2, 2, 1, 2, 3, 4);
      for (double old : new double[] {Double.NaN, Double.POSITIVE_INFINITY, 1e30}) {
        ProductCase.eachTranspose(
            (ta, tb) -> {
              Tensor c = samples.filled(2, 2, old);
              samples.backend().multiply(ta, tb, 2, a, samples.of(2, 2, 1, 0, 0, 1), 0, c);
              double[] expected = {2, ta ? 6 : 4, ta ? 4 : 6, 8};
              Matching.exactly("rule 5.4: " + dtype + ", C was " + old, 2, c.toArray(), expected);
            });
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  default void rule5_5_withInnerLengthZeroTheProductIsBetaC(DType dtype) {
    require(dtype);
    try (Samples samples = new Samples(backend(), dtype, 55)) {
      ProductCase.eachTranspose(
          (ta, tb) -> {
            Tensor a = samples.zeros(ta ? 0 : 2, ta ? 2 : 0);
            Tensor b = samples.zeros(tb ? 3 : 0, tb ? 0 : 3);
            for (double beta : new double[] {1, -0.5, 0}) {
              Tensor c = samples.of(2, 3, 1, 2, 3, 4, 5, beta == 0 ? Double.NaN : 6);
              samples.backend().multiply(ta, tb, 1, a, b, beta, c);
              double[] expected = {beta, 2 * beta, 3 * beta, 4 * beta, 5 * beta, 6 * beta};
              String context =
                  "rule 5.5: "
                      + new ProductCase(dtype, ta, tb, 2, 3, 0, 1, beta)
                      + ", empty inside";
              Matching.exactly(context, 3, c.toArray(), expected);
            }
          });
    }
  }

  @ParameterizedTest
  @EnumSource
  default void rule5_6_anEmptyResultIsLegal(DType dtype) {
    require(dtype);
    try (Samples samples = new Samples(backend(), dtype, 56)) {
      ProductRun run = new ProductRun("rule 5.6", samples);
      for (int[] s : new int[][] {{0, 3, 4}, {3, 0, 4}, {0, 0, 4}, {0, 0, 0}, {0, 3, 0}}) {
        ProductCase.eachTranspose(
            (ta, tb) -> {
              run.check(ProductCase.plain(dtype, ta, tb, s[0], s[1], s[2]));
              run.check(new ProductCase(dtype, ta, tb, s[0], s[1], s[2], 2, 1));
            });
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  default void rule5_7_rowsColumnsAndOuterProductsAreRight(DType dtype) {
    require(dtype);
    int[][] shapes = {
      {1, 1, 1000},
      {1, 997, 64},
      {997, 1, 64},
      {1, 64, 997},
      {257, 251, 1},
      {2, 1009, 3},
      {1009, 2, 3}
    };
    try (Samples samples = new Samples(backend(), dtype, 57)) {
      ProductRun run = new ProductRun("rule 5.7", samples);
      for (int[] s : shapes) {
        ProductCase.eachTranspose(
            (ta, tb) -> run.check(ProductCase.plain(dtype, ta, tb, s[0], s[1], s[2])));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  default void rule5_8_theShapesOfTrainingAreRight(DType dtype) {
    require(dtype);
    try (Samples samples = new Samples(backend(), dtype, 58)) {
      ProductRun run = new ProductRun("rule 5.8", samples);
      int[][] layers = {
        {32, 4, 16}, {32, 16, 3}, {64, 784, 128}, {64, 128, 10}, {1, 784, 128}, {97, 511, 257}
      };
      for (int[] layer : layers) {
        int batch = layer[0];
        int in = layer[1];
        int out = layer[2];
        run.check(ProductCase.plain(dtype, false, true, batch, out, in));
        run.check(ProductCase.plain(dtype, true, false, out, in, batch));
        run.check(ProductCase.plain(dtype, false, false, batch, in, out));
        run.check(ProductCase.plain(dtype, true, true, in, batch, out));
      }
      run.check(ProductCase.plain(dtype, false, true, 256, 1024, 1024));
      run.check(ProductCase.plain(dtype, true, false, 1024, 1024, 256));
    }
  }

  @ParameterizedTest
  @EnumSource
  default void rule5_9_longSumsStayWithinTheBound(DType dtype) {
    require(dtype);
    int k = 20_000;
    try (Samples samples = new Samples(backend(), dtype, 59)) {
      ProductRun run = new ProductRun("rule 5.9", samples);
      ProductCase.eachTranspose(
          (ta, tb) -> {
            ProductCase product = ProductCase.plain(dtype, ta, tb, 3, 5, k);
            run.check(product);
            run.check(product, Values.filled(3 * k, 1), samples.normals(5 * k));
            run.check(product, positive(samples, 3 * k), positive(samples, 5 * k));
          });
    }
  }

  private static double[] positive(Samples samples, int count) {
    double[] values = samples.normals(count);
    for (int i = 0; i < count; i++) {
      values[i] = Math.abs(values[i]);
    }
    return values;
  }

  @ParameterizedTest
  @EnumSource
  default void rule5_10_cancellationAndUnequalScalesStayWithinTheBound(DType dtype) {
    require(dtype);
    try (Samples samples = new Samples(backend(), dtype, 510)) {
      ProductRun run = new ProductRun("rule 5.10", samples);
      ProductCase.eachTranspose(
          (ta, tb) -> {
            ProductCase product = ProductCase.plain(dtype, ta, tb, 19, 23, 29);
            run.check(product, scattered(samples, 19 * 29), scattered(samples, 29 * 23));
          });
    }
  }

  private static double[] scattered(Samples samples, int count) {
    double[] values = samples.normals(count);
    for (int i = 0; i < count; i++) {
      values[i] = Math.scalb(values[i], samples.random().nextInt(31) - 15);
    }
    return values;
  }
}
