package deltachain.core.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import deltachain.api.Loss;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Losses against their papers' formulas, written out, and their gradients against differences. */
class LossFormulasTest {

  private static void follows(String text, DoubleBinaryOperator formula) {
    Loss loss = Losses.of(text);
    for (double size : new double[] {1e-3, 0.5, 5, 30}) {
      Batch batch = Batch.of(text, 6, 3, size, 17);
      double mean =
          IntStream.range(0, batch.q().length)
              .mapToDouble(i -> formula.applyAsDouble(batch.q()[i], batch.y()[i]))
              .average()
              .orElseThrow();
      assertThat(batch.cost(loss)).as("%s, size %s", text, size).isCloseTo(mean, relative(mean));
    }
  }

  private static Offset<Double> relative(double expected) {
    return within(1e-12 * Math.abs(expected));
  }

  @Test
  void logCoshIsTheLogarithmOfTheHyperbolicCosine() {
    follows("log_cosh", (q, y) -> Math.log(Math.cosh(q - y)));
  }

  @Test
  void theQuantileLossWeighsErrorsByTheirSide() {
    for (double tau : new double[] {0.1, 0.5, 0.975}) {
      follows("quantile(" + tau + ")", (q, y) -> (y - q) * (tau - (y < q ? 1 : 0)));
    }
  }

  @Test
  void theFocalLossIsThePapers() {
    for (double alpha : new double[] {0.25, 0.5, 1}) {
      for (double gamma : new double[] {0, 0.5, 2, 5}) {
        follows(
            "focal(alpha=" + alpha + ", gamma=" + gamma + ")",
            (q, y) -> y * focal(q, alpha, gamma) + (1 - y) * focal(-q, 1 - alpha, gamma));
      }
    }
  }

  /** −α_t (1 − p_t)^γ log p_t of the true class's logit. */
  private static double focal(double z, double alpha, double gamma) {
    double p = 1 / (1 + Math.exp(-z));
    return -alpha * Math.pow(1 / (1 + Math.exp(z)), gamma) * Math.log(p);
  }

  @Test
  void theFocalLossWithoutFocusIsHalfTheCrossEntropy() {
    Batch batch = Batch.of("focal", 5, 4, 3, 18);
    double cost = batch.cost(new BinaryCrossEntropyWithLogits());
    assertThat(batch.cost(new Focal(0.5, 0, Reduction.MEAN)))
        .isCloseTo(cost / 2, within(1e-15 * cost));
  }

  @Test
  void theSoftMarginIsTheLogisticLossOfSigns() {
    follows("soft_margin", (q, y) -> Math.log(1 + Math.exp(-y * q)));
  }

  @Test
  void smallErrorsOfLogCoshAreHalfTheirSquares() {
    for (double e : new double[] {1e-6, 1e-9, 1e-150}) {
      Batch batch = new Batch(new double[] {e}, new double[] {0}, 1);
      double half = e * e / 2;
      assertThat(batch.cost(new LogCosh())).isCloseTo(half, within(1e-11 * half));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mse",
        "half_squared_error",
        "mae",
        "huber(delta=0.7)",
        "smooth_l1(beta=0.3)",
        "log_cosh",
        "quantile(0.9)",
        "bce",
        "bce_with_logits(pos_weight=[0.5 2 1])",
        "focal",
        "focal(alpha=0.6, gamma=0.5)",
        "kl_div",
        "hinge(margin=0.5)",
        "squared_hinge",
        "soft_margin",
        "poisson_nll",
        "poisson_nll(log_input=false, full=true)",
        "cosine_distance",
        "cross_entropy(label_smoothing=0.2, class_weights=[0.5 2 0], ignore_index=0)",
        "nll(class_weights=[0.5 2 1])",
        "multi_margin(p=2, margin=0.5)",
        "mse(reduction=sum)",
        "bce(reduction=batch_mean)"
      })
  void gradientsAreThoseOfDifferences(String text) {
    Batch batch = Batch.of(text, 5, 3, 2, 19);
    Loss loss = Losses.of(text);
    assertThat(batch.gradient(loss)).containsExactly(batch.differences(loss), within(1e-8));
  }
}
