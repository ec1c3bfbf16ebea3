package deltachain.core.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import deltachain.core.random.SplitMix;
import org.junit.jupiter.api.Test;

/**
 * The two-loop recursion beside the matrix that it stands for (Nocedal and Wright, 2006, equation
 * 7.16): H = (I − ρ s yᵀ) H (I − ρ y sᵀ) + ρ s sᵀ for each step, from H = (s·y / y·y) I.
 */
class CurvatureTest {
  private static final int N = 6;
  private static final int STEPS = 5;

  private final double[][] s = new double[STEPS][];
  private final double[][] y = new double[STEPS][];

  /** Steps along a parabola with the curvatures 1 … N, as y = A s. */
  private void step() {
    SplitMix random = new SplitMix(2);
    for (int k = 0; k < STEPS; k++) {
      s[k] = new double[N];
      y[k] = new double[N];
      for (int i = 0; i < N; i++) {
        s[k][i] = random.nextGaussian();
        y[k][i] = (i + 1) * s[k][i];
      }
    }
  }

  private double[][] matrix(int first) {
    double[][] h = new double[N][N];
    double[] lastY = y[STEPS - 1];
    double scale = Vectors.dot(s[STEPS - 1], lastY) / Vectors.dot(lastY, lastY);
    for (int i = 0; i < N; i++) {
      h[i][i] = scale;
    }
    for (int k = first; k < STEPS; k++) {
      h = updated(h, s[k], y[k], 1 / Vectors.dot(s[k], y[k]));
    }
    return h;
  }

  private static double[][] updated(double[][] h, double[] s, double[] y, double rho) {
    double[][] v = new double[N][N];
    for (int i = 0; i < N; i++) {
      for (int j = 0; j < N; j++) {
        v[i][j] = (i == j ? 1 : 0) - rho * y[i] * s[j];
      }
    }
    double[][] next = new double[N][N];
    for (int i = 0; i < N; i++) {
      for (int j = 0; j < N; j++) {
        next[i][j] = rho * s[i] * s[j];
        for (int a = 0; a < N; a++) {
          for (int b = 0; b < N; b++) {
            next[i][j] += v[a][i] * h[a][b] * v[b][j];
          }
        }
      }
    }
    return next;
  }

  private void requireMatrix(int memory) {
    step();
    Curvature curvature = new Curvature(memory);
    for (int k = 0; k < STEPS; k++) {
      curvature.learn(s[k], y[k]);
    }
    double[][] h = matrix(Math.max(0, STEPS - memory));
    for (int column = 0; column < N; column++) {
      double[] unit = new double[N];
      unit[column] = 1;
      curvature.apply(unit);
      for (int row = 0; row < N; row++) {
        assertThat(unit[row]).isCloseTo(h[row][column], within(1e-12));
      }
    }
  }

  @Test
  void theRecursionIsTheMatrixOfAllSteps() {
    requireMatrix(STEPS);
  }

  @Test
  void theOldestStepsAreForgotten() {
    requireMatrix(2);
  }

  @Test
  void theLastStepsSecantEquationHolds() {
    step();
    Curvature curvature = new Curvature(3);
    for (int k = 0; k < STEPS; k++) {
      curvature.learn(s[k], y[k]);
    }
    double[] v = y[STEPS - 1].clone();
    curvature.apply(v);
    assertThat(v).containsExactly(s[STEPS - 1], within(1e-12));
  }

  @Test
  void aStepThatCurvesTheWrongWayTeachesNothing() {
    Curvature curvature = new Curvature(3);
    curvature.learn(new double[] {1, 2}, new double[] {-1, 0});
    assertThat(curvature.isEmpty()).isTrue();
  }
}
