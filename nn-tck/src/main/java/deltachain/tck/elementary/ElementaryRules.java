package deltachain.tck.elementary;

import static org.assertj.core.api.Assertions.assertThat;

import deltachain.api.DType;
import deltachain.api.Elementary;
import deltachain.core.random.SplitMix;
import deltachain.tck.UnderTest;
import deltachain.tck.sample.Matching;
import deltachain.tck.sample.Values;
import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rules 11: exp, log, tanh and erf over array ranges. */
public interface ElementaryRules extends UnderTest {

  @ParameterizedTest
  @EnumSource
  default void rule11_1_expIsWithinTwoUlp(DType dtype) {
    accuracy("rule 11.1", ElementaryFunction.EXP, dtype);
  }

  @ParameterizedTest
  @EnumSource
  default void rule11_2_logIsWithinTwoUlp(DType dtype) {
    accuracy("rule 11.2", ElementaryFunction.LOG, dtype);
  }

  @ParameterizedTest
  @EnumSource
  default void rule11_3_tanhIsWithinTwoUlp(DType dtype) {
    accuracy("rule 11.3", ElementaryFunction.TANH, dtype);
  }

  @ParameterizedTest
  @EnumSource
  default void rule11_4_erfIsWithinTwoUlp(DType dtype) {
    accuracy("rule 11.4", ElementaryFunction.ERF, dtype);
  }

  private void accuracy(String rule, ElementaryFunction function, DType dtype) {
    require(dtype);
    SplitMix random = new SplitMix(110);
    double[] x = new double[1200];
    for (int i = 0; i < x.length; i++) {
      x[i] = Values.round(dtype, function.argument(dtype, random, i));
    }
    double[] y = function.results(backend().elementary(), dtype, x);
    for (int i = 0; i < x.length; i++) {
      BigDecimal exact = function.exact(new BigDecimal(x[i]));
      double ulps = ulps(dtype, y[i], exact);
      if (!(ulps <= 2)) {
        throw new AssertionError(
            String.format(
                Locale.ROOT,
                "%s: %s of %s %s at %d: got %s, expected %s, error %.2f ulp, allowed 2",
                rule,
                function,
                dtype,
                x[i],
                i,
                y[i],
                exact.doubleValue(),
                ulps));
      }
    }
  }

  /** The error in units of the last place; results below the normal numbers may be flushed to 0. */
  private static double ulps(DType dtype, double got, BigDecimal exact) {
    if (!Double.isFinite(got)) {
      return Double.POSITIVE_INFINITY;
    }
    boolean narrow = dtype == DType.FLOAT32;
    double size = Math.abs(exact.doubleValue());
    double ulp = narrow ? Math.ulp((float) size) : Math.ulp(size);
    double smallest = narrow ? Float.MIN_NORMAL : Double.MIN_NORMAL;
    double unit = size < smallest ? smallest / 2 : ulp;
    return new BigDecimal(got).subtract(exact).abs().doubleValue() / unit;
  }

  @ParameterizedTest
  @EnumSource
  default void rule11_5_zerosInfinitiesAndNanGiveWhatTheyShould(DType dtype) {
    require(dtype);
    double infinity = Double.POSITIVE_INFINITY;
    double[] x = {0, -0.0, infinity, -infinity, Double.NaN, 1, -1000, 1000};
    special(ElementaryFunction.EXP, dtype, x, 1, 1, infinity, 0, Double.NaN, Math.E, 0, infinity);
    double nan = Double.NaN;
    double log = Math.log(1000);
    special(
        ElementaryFunction.LOG, dtype, x, -infinity, -infinity, infinity, nan, nan, 0, nan, log);
    double tanh = Math.tanh(1);
    special(ElementaryFunction.TANH, dtype, x, 0, 0, 1, -1, nan, tanh, -1, 1);
    double erf = 0.8427007929497149;
    special(ElementaryFunction.ERF, dtype, x, 0, 0, 1, -1, nan, erf, -1, 1);
  }

  private void special(ElementaryFunction function, DType dtype, double[] x, double... expected) {
    double[] y = function.results(backend().elementary(), dtype, x);
    for (int i = 0; i < x.length; i++) {
      double allowed = expected[i] == Math.rint(expected[i]) ? 0 : 8 * dtype.unitRoundOff();
      String context = "rule 11.5: " + function + " of " + dtype + " " + x[i];
      Matching.element(context, 0, i, y[i], expected[i], allowed);
    }
  }

  @ParameterizedTest
  @EnumSource
  default void rule11_6_onlyTheRangeIsWritten(DType dtype) {
    require(dtype);
    Elementary math = backend().elementary();
    for (ElementaryFunction function : ElementaryFunction.values()) {
      for (int length : new int[] {0, 1, 2, 7, 8, 15, 16, 17, 31, 33, 64, 100}) {
        double[] x = Values.filled(length + 8, 0.5);
        double value = function.results(math, dtype, 0.5)[0];
        double[] y = onRange(function, math, dtype, x, length);
        for (int i = 0; i < y.length; i++) {
          boolean inside = i >= 3 && i < 3 + length;
          String context = "rule 11.6: " + function + " of " + length + " " + dtype + " from 3 on";
          double allowed = inside ? 8 * dtype.unitRoundOff() : 0;
          Matching.element(context, 0, i, y[i], inside ? value : -7, allowed);
        }
      }
    }
  }

  private static double[] onRange(
      ElementaryFunction function, Elementary math, DType dtype, double[] x, int length) {
    double[] y = Values.filled(x.length, -7);
    if (dtype == DType.FLOAT64) {
      function.apply(math, x, y, 3, 3 + length);
      return y;
    }
    float[] narrow = Values.floats(y);
    function.apply(math, Values.floats(x), narrow, 3, 3 + length);
    return Values.doubles(narrow);
  }

  @ParameterizedTest
  @EnumSource
  default void rule11_7_theResultMayOverwriteTheArgument(DType dtype) {
    require(dtype);
    Elementary math = backend().elementary();
    double[] x = {0.25, 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5, 5.5, 6, 6.5, 7, 7.5, 8, 8.5, 9};
    for (ElementaryFunction function : ElementaryFunction.values()) {
      double[] apart = function.results(math, dtype, x);
      double[] inPlace = x.clone();
      float[] narrow = Values.floats(x);
      if (dtype == DType.FLOAT32) {
        function.apply(math, narrow, narrow, 0, x.length);
        inPlace = Values.doubles(narrow);
      } else {
        function.apply(math, inPlace, inPlace, 0, x.length);
      }
      assertThat(inPlace)
          .as("rule 11.7: %s of %s in place", function, dtype)
          .containsExactly(apart);
    }
  }
}
