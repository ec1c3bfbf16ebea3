package deltachain.tck.training;

import static org.assertj.core.api.Assertions.assertThat;

import deltachain.api.DType;
import deltachain.api.Optimizer;
import deltachain.core.optimizer.Adam;
import deltachain.core.optimizer.Sgd;
import deltachain.tck.UnderTest;
import deltachain.tck.reference.ReferenceBackend;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rules 13: 200 steps of training give the reference backend's loss curve, and learn. */
public interface LearningRules extends UnderTest {

  @ParameterizedTest
  @EnumSource
  default void rule13_1_descentFollowsTheReferenceCurve(DType dtype) {
    follow("rule 13.1", dtype, new Sgd(0.5));
  }

  @ParameterizedTest
  @EnumSource
  default void rule13_2_momentumFollowsTheReferenceCurve(DType dtype) {
    follow("rule 13.2", dtype, new Sgd(0.1).withMomentum(0.9));
  }

  @ParameterizedTest
  @EnumSource
  default void rule13_3_adamFollowsTheReferenceCurve(DType dtype) {
    follow("rule 13.3", dtype, new Adam(0.03));
  }

  private void follow(String rule, DType dtype, Optimizer optimizer) {
    require(dtype);
    Task task = new Task();
    double[] expected = task.learn(new ReferenceBackend(), dtype, optimizer).losses();
    double[] got = task.learn(backend(), dtype, optimizer).losses();
    double tolerance = dtype == DType.FLOAT32 ? 1e-3 : 1e-10;
    for (int i = 0; i < Task.STEPS; i++) {
      if (!(Math.abs(got[i] - expected[i]) <= tolerance * Math.max(expected[i], 0.01))) {
        throw new AssertionError(
            String.format(
                Locale.ROOT,
                "%s: loss of step %d with %s, %s: got %s, expected %s of the reference backend",
                rule,
                i + 1,
                optimizer,
                dtype,
                got[i],
                expected[i]));
      }
    }
    double end = meanFrom(got, Task.STEPS - 4);
    assertThat(got[0]).as("%s: loss of the first step, %s", rule, dtype).isGreaterThan(0.7);
    assertThat(end).as("%s: mean loss of the last four steps, %s", rule, dtype).isLessThan(0.1);
  }

  private static double meanFrom(double[] losses, int from) {
    return (losses[from] + losses[from + 1] + losses[from + 2] + losses[from + 3]) / 4;
  }
}
