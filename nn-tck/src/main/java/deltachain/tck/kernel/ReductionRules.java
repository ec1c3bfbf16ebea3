package deltachain.tck.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import deltachain.api.DType;
import deltachain.api.Tensor;
import deltachain.spi.Backend;
import deltachain.tck.UnderTest;
import deltachain.tck.sample.GuardedView;
import deltachain.tck.sample.Matching;
import deltachain.tck.sample.Samples;
import deltachain.tck.sample.Values;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rules 8: bias, column sums, sum of squares, scale. */
public interface ReductionRules extends UnderTest {

  @ParameterizedTest
  @EnumSource
  default void rule8_1_affineIsTheProductAndElementJOfTheBiasInColumnJ(DType dtype) {
    require(dtype);
    try (Samples samples = new Samples(backend(), dtype, 81)) {
      for (BlockShapes.Shape s : BlockShapes.ALL) {
        for (int inputs : new int[] {0, 1, 7}) {
          requireAffine(samples, s, inputs);
        }
      }
    }
  }

  /** Of whole numbers, so that the order of additions changes nothing. */
  private static void requireAffine(Samples samples, BlockShapes.Shape s, int inputs) {
    double[] q = wholeNumbers(samples, s.rows() * inputs);
    double[] w = wholeNumbers(samples, s.columns() * inputs);
    double[] b = wholeNumbers(samples, s.columns());
    double[] expected = new double[s.length()];
    for (int i = 0; i < expected.length; i++) {
      expected[i] = b[i % s.columns()];
      for (int l = 0; l < inputs; l++) {
        expected[i] += q[i / s.columns() * inputs + l] * w[i % s.columns() * inputs + l];
      }
    }
    GuardedView p = samples.guarded(s.rows(), s.columns(), Values.filled(s.length(), Double.NaN));
    Tensor row = samples.of(1, s.columns(), b);
    samples
        .backend()
        .affine(samples.of(s.rows(), inputs, q), samples.of(s.columns(), inputs, w), row, p.view());
    String context = "rule 8.1: affine to " + s + " from " + inputs + " inputs, " + samples.dtype();
    Matching.exactly(context, s.columns(), p.view().toArray(), expected);
    Matching.exactly(context + ", b afterwards", s.columns(), row.toArray(), b);
    p.requireIntact(context);
  }

  private static double[] wholeNumbers(Samples samples, int count) {
    return Arrays.stream(samples.normals(count)).map(x -> Math.rint(4 * x)).toArray();
  }

  @ParameterizedTest
  @EnumSource
  default void rule8_2_columnSumsOverwriteWithTheSumOverRows(DType dtype) {
    require(dtype);
    try (Samples samples = new Samples(backend(), dtype, 82)) {
      for (BlockShapes.Shape s : BlockShapes.ALL) {
        double[] delta = samples.normals(s.length());
        double[] sums = new double[s.columns()];
        double[] magnitudes = new double[s.columns()];
        for (int i = 0; i < delta.length; i++) {
          sums[i % s.columns()] += delta[i];
          magnitudes[i % s.columns()] += Math.abs(delta[i]);
        }
        GuardedView deltas = samples.guarded(s.rows(), s.columns(), delta);
        for (double old : new double[] {7, Double.NaN}) {
          GuardedView db = samples.guarded(1, s.columns(), Values.filled(s.columns(), old));
          samples.backend().columnSums(deltas.view(), db.view());
          String context = "rule 8.2: columnSums of " + s + " " + dtype + " over " + old;
          double[] got = db.view().toArray();
          for (int j = 0; j < got.length; j++) {
            double allowed = 2 * s.rows() * dtype.unitRoundOff() * magnitudes[j];
            Matching.element(context, 0, j, got[j], sums[j], allowed);
          }
          db.requireIntact(context);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  default void rule8_3_sumOfSquaresIsAccumulatedInDouble(DType dtype) {
    require(dtype);
    try (Samples samples = new Samples(backend(), dtype, 83)) {
      for (BlockShapes.Shape s : BlockShapes.ALL) {
        double[] t = samples.normals(s.length());
        double sum = 0;
        for (double x : t) {
          sum += x * x;
        }
        String context = "rule 8.3: sumOfSquares of " + s + " " + dtype;
        double got =
            samples.backend().sumOfSquares(samples.guarded(s.rows(), s.columns(), t).view());
        double allowed = 2.0 * s.length() * DType.FLOAT64.unitRoundOff() * sum;
        Matching.element(context, 0, 0, got, sum, allowed);
      }
      double large = samples.backend().sumOfSquares(samples.filled(2, 2, 0x1p100));
      assertThat(large).as("rule 8.3: squares beyond float32's range").isEqualTo(0x1p202);
      double nan = samples.backend().sumOfSquares(samples.of(1, 3, 1, Double.NaN, 2));
      assertThat(nan).as("rule 8.3: NaN among the elements").isNaN();
    }
  }

  @ParameterizedTest
  @EnumSource
  default void rule8_4_scaleMultipliesEveryElement(DType dtype) {
    require(dtype);
    try (Samples samples = new Samples(backend(), dtype, 84)) {
      for (BlockShapes.Shape s : BlockShapes.ALL) {
        for (double alpha : new double[] {-0.75, 3, 1, 0}) {
          double[] t = samples.normals(s.length());
          GuardedView ts = samples.guarded(s.rows(), s.columns(), t);
          samples.backend().scale(alpha, ts.view());
          double[] expected = new double[s.length()];
          for (int i = 0; i < expected.length; i++) {
            expected[i] = Values.round(dtype, alpha * t[i]);
          }
          String context = "rule 8.4: " + alpha + " times " + s + " " + dtype;
          Matching.exactly(context, s.columns(), ts.view().toArray(), expected);
          ts.requireIntact(context);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  default void rule8_5_scaleByZeroGivesZerosWhateverStoodThere(DType dtype) {
    require(dtype);
    try (Samples samples = new Samples(backend(), dtype, 85)) {
      Tensor t = samples.of(1, 4, Double.NaN, Double.POSITIVE_INFINITY, -3, 0);
      samples.backend().scale(0, t);
      double[] expected = {0, 0, 0, 0};
      Matching.exactly("rule 8.5: scale by 0, " + dtype, 4, t.toArray(), expected);
    }
  }

  @ParameterizedTest
  @EnumSource
  default void rule8_6_aRowThatDoesntFitThrowsAndNothingIsWritten(DType dtype) {
    require(dtype);
    try (Samples samples = new Samples(backend(), dtype, 86)) {
      Backend backend = samples.backend();
      Tensor p = samples.filled(4, 6, 2);
      Tensor q = samples.normal(4, 3);
      Tensor w = samples.normal(6, 3);
      for (Tensor row :
          new Tensor[] {samples.normal(1, 4), samples.normal(2, 6), samples.normal(6, 1)}) {
        new Mismatch("rule 8.6: affine", p).expect(p, row, () -> backend.affine(q, w, row, p));
        new Mismatch("rule 8.6: columnSums", row).expect(p, row, () -> backend.columnSums(p, row));
      }
    }
  }
}
