package deltachain.core.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import deltachain.api.Elementary;
import deltachain.api.Loss;
import deltachain.core.lookup.fake.PlainBackend;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The edges of the losses; their numbers are checked against references elsewhere. */
class LossesTest {
  private static final Elementary MATH = new PlainBackend(1).elementary();

  private static double cost(Loss loss, double[] q, double[] y, double[] dq, int rows) {
    return loss.evaluate(
        MATH, q, y, dq, rows, q.length / Math.max(1, rows), y.length / Math.max(1, rows));
  }

  @Test
  void logitsOfAThousandHaveAFiniteCost() {
    double[] dq = new double[2];
    assertThat(cost(new CrossEntropy(), new double[] {1000, -1000}, new double[] {1}, dq, 1))
        .isEqualTo(2000);
    assertThat(dq).containsExactly(1, -1);
    assertThat(
            cost(
                new BinaryCrossEntropyWithLogits(),
                new double[] {1000, -1000},
                new double[] {0, 1},
                dq,
                1))
        .isEqualTo(1000);
    assertThat(dq).containsExactly(0.5, -0.5);
  }

  @Test
  void logitsOfAThousandHaveAFiniteCostInFloat32Too() {
    float[] dq = new float[2];
    double cost =
        new CrossEntropy().evaluate(MATH, new float[] {1000, -1000}, new float[] {1}, dq, 1, 2, 1);
    assertThat(cost).isEqualTo(2000);
    assertThat(dq).containsExactly(1, -1);
  }

  @Test
  void aProbabilityOfZeroCostsNothingEvenWhereTheLogitIsMasked() {
    double[] dq = new double[2];
    double[] logits = {0, Double.NEGATIVE_INFINITY};
    assertThat(cost(new CrossEntropy(), logits, new double[] {1, 0}, dq, 1)).isZero();
    assertThat(dq).containsExactly(0, 0);
  }

  @Test
  void equalLogitsCostTheLogarithmOfTheNumberOfClasses() {
    double[] dq = new double[4];
    assertThat(cost(new CrossEntropy(), new double[] {3, 3, 3, 3}, new double[] {2}, dq, 1))
        .isCloseTo(Math.log(4), within(1e-15));
  }

  @Test
  void anEmptyBatchCostsNothing() {
    assertThat(Losses.names())
        .allSatisfy(
            name ->
                assertThat(
                        Losses.of(name)
                            .evaluate(MATH, new double[0], new double[0], new double[0], 0, 1, 1))
                    .isZero());
  }

  @Test
  void aLabelOutsideTheClassesIsNamedWithItsRow() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new CrossEntropy()
                    .evaluate(MATH, new double[4], new double[] {0, 2}, new double[4], 2, 2, 1))
        .withMessage("row 1 of the targets is 2.0: expected a class index from 0 to 1");
  }

  @Test
  void targetsOfTheWrongWidthAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new MeanSquaredError()
                    .evaluate(MATH, new double[2], new double[3], new double[2], 1, 2, 3))
        .withMessage("mse: targets have 3 columns, expected 2, as many as the network has outputs");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new CrossEntropy()
                    .evaluate(MATH, new double[3], new double[2], new double[3], 1, 3, 2))
        .withMessage(
            "cross_entropy: targets have 2 columns, expected 1 (class indices) or 3 (probabilities)");
  }

  @Test
  void aTargetThatIsNoProbabilityIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                cost(
                    new BinaryCrossEntropyWithLogits(),
                    new double[] {0, 0},
                    new double[] {1, 1.5},
                    new double[2],
                    2))
        .withMessage("row 1 of the targets holds 1.5: expected a probability from 0 to 1");
  }

  @Test
  void everyNameComesBackFromWhatItNames() {
    assertThat(Losses.names()).hasSizeGreaterThan(18);
    for (String text : Losses.names()) {
      assertThat(Losses.of(Losses.of(text).name()).name()).isEqualTo(Losses.of(text).name());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mse",
        "mae(reduction=sum)",
        "half_squared_error",
        "huber(delta=1.5, reduction=batch_mean)",
        "kl_div(log_target=true, reduction=mean)",
        "kl_div(reduction=batch_mean)",
        "bce_with_logits(pos_weight=[0.5 2.0])",
        "cross_entropy(label_smoothing=0.1, class_weights=[0.5 2.0], ignore_index=-100,"
            + " reduction=sum)",
        "nll(class_weights=[0.5 2.0], ignore_index=1)",
        "multi_margin(p=2, margin=0.5)",
        "poisson_nll(log_input=false, full=true)",
        "weighted(huber(delta=1.5, reduction=sum), divide_by=count)",
        "weighted(cross_entropy(class_weights=[1.0 2.0]))"
      })
  void aNameSaysEveryArgumentThatIsNotUsual(String text) {
    assertThat(Losses.of(text).name()).isEqualTo(text);
  }

  @Test
  void argumentsHaveAnOrderAndDefaults() {
    assertThat(Losses.of("huber(1.5)").name()).isEqualTo("huber(delta=1.5)");
    assertThat(Losses.of("quantile").name()).isEqualTo("quantile(tau=0.5)");
    assertThat(Losses.of("focal").name()).isEqualTo("focal(alpha=0.25, gamma=2.0)");
    assertThat(Losses.of("weighted(mse)").name()).isEqualTo("weighted(mse)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "huber(delta=0) | huber delta 0.0: expected a finite number > 0",
        "smooth_l1(-1) | smooth_l1 beta -1.0: expected a finite number > 0",
        "quantile(1) | quantile tau 1.0: expected 0 < tau < 1",
        "quantile(0) | quantile tau 0.0: expected 0 < tau < 1",
        "focal(alpha=1.5) | focal alpha 1.5: expected 0 ≤ alpha ≤ 1",
        "focal(gamma=-1) | focal gamma -1.0: expected a finite number ≥ 0",
        "hinge(NaN) | hinge margin NaN: expected a finite number > 0",
        "squared_hinge(0) | squared_hinge margin 0.0: expected a finite number > 0",
        "multi_margin(p=3) | multi_margin p 3.0: expected 1 or 2",
        "multi_margin(margin=0) | multi_margin margin 0.0: expected a finite number > 0",
        "cross_entropy(1.5) | cross_entropy label_smoothing 1.5: expected 0 ≤ label_smoothing ≤ 1",
        "cross_entropy(class_weights=[1 -2]) | class_weights -2.0: expected finite numbers ≥ 0",
        "bce_with_logits([Infinity]) | pos_weight Infinity: expected finite numbers ≥ 0",
        "nll(ignore_index=0.5) | ignore_index 0.5: expected a whole number",
        "mse(reduction=summ) | unknown reduction 'summ' (did you mean 'sum'?): expected mean,"
            + " batch_mean, sum",
        "hubre | unknown loss 'hubre' (did you mean 'huber'?); known: ",
        "mse(mean, 3) | loss 'mse' takes reduction, but has 2",
        "huber(delta=x) | loss 'huber(delta=x)': 'x' is not a number",
        "weighted(msee) | unknown loss 'msee' (did you mean 'mse'?); known: ",
        "weighted() | unknown loss ''; known: ",
        "weighted(weighted(mse)) | unknown loss 'weighted'; known: ",
        "weighted(mse, divide_by=n) | weighted loss: divide_by is 'n', expected weights or count"
      })
  void whatCannotBeIsRefusedWithAReason(String text, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Losses.of(text))
        .withMessageStartingWith(message);
  }

  private static void refuses(String text, double[] q, double[] y, int rows, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Batch(q, y, rows).cost(Losses.of(text)))
        .withMessage(message);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Batch(q, y, rows).cost32(Losses.of(text), new double[q.length]))
        .withMessage(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mse | NaN | a finite number",
        "cosine_distance | Infinity | a finite number",
        "bce | 1.5 | a probability from 0 to 1",
        "bce_with_logits | -0.5 | a probability from 0 to 1",
        "focal | 2.0 | a probability from 0 to 1",
        "kl_div | -1.0 | a probability from 0 to 1",
        "kl_div(log_target=true) | 0.5 | a log-probability ≤ 0",
        "hinge | 0.0 | -1 or 1",
        "squared_hinge | 2.0 | -1 or 1",
        "soft_margin | 0.5 | -1 or 1",
        "poisson_nll | -1.0 | a count ≥ 0",
      })
  void anIllegalTargetIsNamedWithItsRowAndTheLegalRange(
      String text, double target, String expected) {
    double legal = text.contains("log_target") ? -1 : 1;
    refuses(
        text,
        new double[] {0, 0, 0, 0},
        new double[] {legal, legal, legal, target},
        2,
        "row 1 of the targets holds " + target + ": expected " + expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cross_entropy", "nll", "multi_margin", "nll(class_weights=[1 2])"})
  void aClassIndexIsOneOfTheOutputs(String text) {
    for (double index : new double[] {-1, 2, 0.5}) {
      refuses(
          text,
          new double[4],
          new double[] {0, index},
          2,
          "row 1 of the targets is " + index + ": expected a class index from 0 to 1");
    }
  }

  @Test
  void outputsThatAreNotWhatTheLossTakesAreRefusedWithTheLayerToAdd() {
    double[] high = {0, 1.5};
    refuses(
        "bce",
        high,
        new double[2],
        2,
        "row 1 of the outputs holds 1.5: expected a probability from 0 to 1: end the network with"
            + " a sigmoid, or use bce_with_logits");
    refuses(
        "nll",
        high,
        new double[1],
        1,
        "row 0 of the outputs holds 1.5: expected a log-probability ≤ 0: end the network with"
            + " log_softmax, or use cross_entropy");
    refuses(
        "kl_div",
        high,
        new double[2],
        1,
        "row 0 of the outputs holds 1.5: expected a log-probability ≤ 0: end the network with"
            + " log_softmax");
    refuses(
        "poisson_nll(log_input=false)",
        new double[] {0, -1.5},
        new double[2],
        2,
        "row 1 of the outputs holds -1.5: expected a rate ≥ 0: end the network with softplus, or"
            + " use log_input=true");
  }

  @Test
  void weightsOfClassesAreAsManyAsTheOutputs() {
    String end = " has 3 numbers, expected 2, as many as the network has outputs";
    for (String name : new String[] {"cross_entropy", "nll"}) {
      String text = name + "(class_weights=[1.0 2.0 3.0])";
      refuses(text, new double[2], new double[1], 1, text + ": class_weights" + end);
    }
    String text = "bce_with_logits(pos_weight=[1.0 2.0 3.0])";
    refuses(text, new double[2], new double[2], 1, text + ": pos_weight" + end);
  }
}
