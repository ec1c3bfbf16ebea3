package deltachain.tck.kernel;

import deltachain.api.Activation;
import deltachain.api.DType;
import deltachain.api.Elementary;
import deltachain.api.Tensor;
import deltachain.core.activation.Activations;
import deltachain.spi.Backend;
import deltachain.tck.UnderTest;
import deltachain.tck.reference.ReferenceBackend;
import deltachain.tck.sample.GuardedView;
import deltachain.tck.sample.Matching;
import deltachain.tck.sample.Samples;
import deltachain.tck.sample.Values;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rules 7: activate and differentiate. */
public interface ActivationRules extends UnderTest {

  private static List<Activation> activations() {
    List<Activation> all = new ArrayList<>(List.of(new RowShift()));
    Activations.names().forEach(name -> all.add(Activations.of(name)));
    return all;
  }

  /** A few units of the type: elementary functions may differ by 2 ulp from backend to backend. */
  private static double tolerance(DType dtype) {
    return 32 * dtype.unitRoundOff();
  }

  private static double[] forward(Activation activation, double[] p, int rows, int columns) {
    double[] q = new double[p.length];
    activation.forward(new ReferenceBackend().elementary(), p, q, 0, rows, columns);
    return q;
  }

  private static double[] rounded(DType dtype, double[] values) {
    double[] rounded = values.clone();
    for (int i = 0; i < values.length; i++) {
      rounded[i] = Values.round(dtype, values[i]);
    }
    return rounded;
  }

  @ParameterizedTest
  @EnumSource
  default void rule7_1_activateAppliesTheActivationToEveryRow(DType dtype) {
    require(dtype);
    try (Samples samples = new Samples(backend(), dtype, 71)) {
      for (Activation activation : activations()) {
        for (BlockShapes.Shape s : BlockShapes.ALL) {
          double[] p = samples.normals(s.length());
          GuardedView input = samples.guarded(s.rows(), s.columns(), p);
          GuardedView q = samples.guarded(s.rows(), s.columns());
          samples.backend().activate(activation, input.view(), q.view());
          String context = "rule 7.1: " + activation.name() + " of " + s + " " + dtype;
          double[] expected = forward(activation, p, s.rows(), s.columns());
          Matching.within(context, s.columns(), q.view().toArray(), expected, tolerance(dtype));
          Matching.exactly(context + ", p afterwards", s.columns(), input.view().toArray(), p);
          q.requireIntact(context);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  default void rule7_2_activateMayWriteOverItsInput(DType dtype) {
    require(dtype);
    try (Samples samples = new Samples(backend(), dtype, 72)) {
      for (Activation activation : activations()) {
        for (BlockShapes.Shape s : BlockShapes.ALL) {
          double[] p = samples.normals(s.length());
          GuardedView both = samples.guarded(s.rows(), s.columns(), p);
          samples.backend().activate(activation, both.view(), both.view());
          String context = "rule 7.2: " + activation.name() + " in place, " + s + " " + dtype;
          double[] expected = forward(activation, p, s.rows(), s.columns());
          Matching.within(context, s.columns(), both.view().toArray(), expected, tolerance(dtype));
          both.requireIntact(context);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  default void rule7_3_differentiateGivesDelta(DType dtype) {
    require(dtype);
    differentiate("rule 7.3", dtype, false);
  }

  @ParameterizedTest
  @EnumSource
  default void rule7_4_differentiateMayWriteOverDq(DType dtype) {
    require(dtype);
    differentiate("rule 7.4", dtype, true);
  }

  private void differentiate(String rule, DType dtype, boolean inPlace) {
    Elementary math = new ReferenceBackend().elementary();
    try (Samples samples = new Samples(backend(), dtype, 73)) {
      for (Activation activation : activations()) {
        for (BlockShapes.Shape s : BlockShapes.ALL) {
          double[] p = samples.normals(s.length());
          double[] q = rounded(dtype, forward(activation, p, s.rows(), s.columns()));
          double[] dq = samples.normals(s.length());
          GuardedView in = samples.guarded(s.rows(), s.columns(), dq);
          GuardedView out = inPlace ? in : samples.guarded(s.rows(), s.columns());
          Tensor ps = samples.of(s.rows(), s.columns(), p);
          Tensor qs = samples.of(s.rows(), s.columns(), q);
          samples.backend().differentiate(activation, ps, qs, in.view(), out.view());
          double[] expected = new double[s.length()];
          activation.backward(math, p, q, dq, expected, 0, s.rows(), s.columns());
          String context = rule + ": " + activation.name() + "' of " + s + " " + dtype;
          Matching.within(
              context,
              s.columns(),
              out.view().toArray(),
              expected,
              (s.columns() + 32) * dtype.unitRoundOff());
          out.requireIntact(context);
          Matching.exactly(context + ", p afterwards", s.columns(), ps.toArray(), p);
          Matching.exactly(context + ", q afterwards", s.columns(), qs.toArray(), q);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  default void rule7_5_shapesThatDifferThrowAndNothingIsWritten(DType dtype) {
    require(dtype);
    try (Samples samples = new Samples(backend(), dtype, 75)) {
      Backend backend = samples.backend();
      Activation relu = Activations.of("relu");
      Tensor fits = samples.normal(4, 6);
      Tensor other = samples.normal(6, 4);
      Tensor out = samples.filled(4, 6, 9);
      Mismatch mismatch = new Mismatch("rule 7.5", out);
      mismatch.expect(fits, other, () -> backend.activate(relu, other, out));
      mismatch.expect(fits, other, () -> backend.differentiate(relu, other, fits, fits, out));
      mismatch.expect(fits, other, () -> backend.differentiate(relu, fits, other, fits, out));
      mismatch.expect(fits, other, () -> backend.differentiate(relu, fits, fits, other, out));
      Mismatch wrongOutput = new Mismatch("rule 7.5", other);
      wrongOutput.expect(fits, other, () -> backend.activate(relu, fits, other));
      wrongOutput.expect(fits, other, () -> backend.differentiate(relu, fits, fits, fits, other));
    }
  }

  @Test
  default void rule7_6_float32StaysWithinTwoMillionthsUpToTwenty() {
    require(DType.FLOAT32);
    int rows = 1281;
    double[] p = new double[2 * rows];
    for (int i = 0; i < rows; i++) {
      p[2 * i] = -20 + i / 32.0;
      p[2 * i + 1] = 0.5;
    }
    try (Samples samples = new Samples(backend(), DType.FLOAT32, 76)) {
      Tensor input = samples.of(rows, 2, p);
      Tensor q = samples.zeros(rows, 2);
      for (String name : Activations.names()) {
        Activation activation = Activations.of(name);
        samples.backend().activate(activation, input, q);
        double[] got = q.toArray();
        double[] expected = forward(activation, p, rows, 2);
        for (int i = 0; i < got.length; i++) {
          String context = "rule 7.6: " + name + " of " + p[i];
          double allowed = 2e-6 * Math.abs(expected[i]) + Float.MIN_NORMAL;
          Matching.element(context, i / 2, i % 2, got[i], expected[i], allowed);
        }
      }
    }
  }
}
