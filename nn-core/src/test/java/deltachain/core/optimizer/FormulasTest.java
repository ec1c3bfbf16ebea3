package deltachain.core.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import deltachain.api.Optimizer;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Optimizers beside the formulas of their papers, written out for one weight. */
class FormulasTest {
  private static final int STEPS = 30;

  /** The weight after each step along gradients that change sign, vanish and jump. */
  private static double[] path(Optimizer optimizer) {
    double[] w = {0.7};
    double[][] state = new double[optimizer.stateSize()][1];
    double[] path = new double[STEPS];
    double[] gradients = gradients();
    for (int t = 1; t <= STEPS; t++) {
      double[] g = {gradients[t - 1]};
      optimizer.update(w, g, state, 0, 1, t, optimizer.learningRate());
      path[t - 1] = w[0];
    }
    return path;
  }

  private static double[] gradients() {
    Random random = new Random(5);
    double[] gradients = random.doubles(STEPS, -2, 2).toArray();
    gradients[7] = 0;
    gradients[11] = 150;
    return gradients;
  }

  private static void requireClose(double[] got, double[] expected) {
    for (int t = 0; t < STEPS; t++) {
      assertThat(got[t]).as("after step %d", t + 1).isCloseTo(expected[t], within(1e-12));
    }
  }

  @Test
  void adaBeliefFollowsItsPaper() {
    double[] expected = new double[STEPS];
    double w = 0.7;
    double m = 0;
    double s = 0;
    for (int t = 1; t <= STEPS; t++) {
      double g = gradients()[t - 1];
      m = 0.9 * m + 0.1 * g;
      s = 0.99 * s + 0.01 * Math.pow(g - m, 2) + 1e-6;
      double mHat = m / (1 - Math.pow(0.9, t));
      double sHat = s / (1 - Math.pow(0.99, t));
      w -= 0.02 * mHat / (Math.sqrt(sHat) + 1e-6);
      expected[t - 1] = w;
    }
    requireClose(path(new AdaBelief(0.02, 0.9, 0.99, 1e-6)), expected);
  }

  @Test
  void lionFollowsItsPaperWithDecoupledDecay() {
    double[] expected = new double[STEPS];
    double w = 0.7;
    double m = 0;
    for (int t = 1; t <= STEPS; t++) {
      double g = gradients()[t - 1];
      double c = 0.9 * m + 0.1 * g;
      double sign = c > 0 ? 1 : c < 0 ? -1 : 0;
      w -= 0.01 * (sign + 0.3 * w);
      m = 0.99 * m + 0.01 * g;
      expected[t - 1] = w;
    }
    requireClose(path(new Decoupled(new Lion(0.01), 0.3)), expected);
  }

  @Test
  void bothPenaltiesAreAddedToTheGradient() {
    double[] expected = new double[STEPS];
    double w = 0.7;
    for (int t = 1; t <= STEPS; t++) {
      w -= 0.05 * (gradients()[t - 1] + 0.2 * (w > 0 ? 1 : w < 0 ? -1 : 0) + 0.1 * w);
      expected[t - 1] = w;
    }
    requireClose(path(new Penalised(new Sgd(0.05), 0.2, 0.1)), expected);
  }

  @Test
  void aPenaltyIsTheWeightDecayOfSgdAndAdam() {
    requireClose(
        path(new Penalised(new Sgd(0.05).withMomentum(0.9), 0, 0.1)),
        path(new Sgd(0.05, 0.9, 0, 0.1, false)));
    requireClose(
        path(new Penalised(new Adam(0.05), 0, 0.1)), path(new Adam(0.05, 0.9, 0.999, 1e-8, 0.1)));
  }

  @Test
  void decoupledAdamIsAdamW() {
    requireClose(path(new Decoupled(new Adam(0.05), 0.1)), path(new AdamW(new Adam(0.05), 0.1)));
  }

  @Test
  void wrappersComposeAndKeepNameRateAndGradient() {
    Optimizer both = new Decoupled(new Penalised(new RmsProp(0.125), 0.5, 0), 0.25);
    assertThat(both.name()).isEqualTo("rmsprop");
    assertThat(both.learningRate()).isEqualTo(0.125);
    assertThat(both.stateSize()).isEqualTo(2);
    double[] g = {1, -1};
    both.update(new double[] {1, 2}, g, new double[2][2], 0, 2, 1, 0.125);
    assertThat(g).containsExactly(1, -1);
  }

  @Test
  void wrappersTreatWeightsBeyondTheFirstBlockAlike() {
    int n = 2 * Penalised.BLOCK + 5;
    Optimizer both = new Decoupled(new Penalised(new Adam(0.1), 0.5, 0.25), 0.125);
    double[] w = new double[n];
    double[] g = new double[n];
    Arrays.fill(w, 2);
    Arrays.fill(g, -0.5);
    double[][] state = new double[both.stateSize()][n];
    both.update(w, g, state, 0, n, 1, 0.1);
    both.update(w, g, state, 0, n, 2, 0.1);
    assertThat(w).containsOnly(w[0]);
    assertThat(w[0]).isLessThan(2);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.004, 0.5, 20})
  void theProductOfNAdamsMomentaNeedsNoLoopOverSteps(double momentumDecay) {
    NAdam nadam = new NAdam(0.01, 0.95, 0.999, 1e-8, momentumDecay);
    double product = 1;
    for (int t = 1; t <= 400; t++) {
      product *= 0.95 * (1 - 0.5 * Math.pow(0.96, t * momentumDecay));
      assertThat(nadam.product(t)).isCloseTo(product, within(1e-12 * product));
    }
  }

  @Test
  void rmsPropWithAConstantGradientIsNeverDividedByTheRootOfANegativeNumber() {
    RmsProp centred = new RmsProp(0.01, 0.5, 1e-8, 0, true);
    float[] w = {1};
    float[][] state = new float[2][1];
    for (int t = 1; t <= 200; t++) {
      centred.update(w, new float[] {0.1f}, state, 0, 1, t, 0.01);
      assertThat(w[0]).isFinite();
    }
  }
}
