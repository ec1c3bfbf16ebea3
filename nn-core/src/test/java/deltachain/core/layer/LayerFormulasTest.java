package deltachain.core.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import deltachain.api.DType;
import deltachain.core.activation.Tanh;
import deltachain.core.check.GradientChecker;
import deltachain.core.initializer.Initializer;
import deltachain.core.lookup.fake.PlainBackend;
import deltachain.core.network.Network;
import deltachain.core.network.NetworkBuilder;
import deltachain.spi.HeapTensor;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Layers beside the formulas of their papers, written out for each element. */
class LayerFormulasTest {
  private static final PlainBackend BACKEND = new PlainBackend(1);
  private static final int ROWS = 5;
  private static final int COLUMNS = 6;
  private static final double[] X = Trial.normals(ROWS * COLUMNS, 1);
  private static final double[] U = Trial.normals(ROWS * 20, 2);

  private static Network network(UnaryOperator<NetworkBuilder> layers) {
    return layers.apply(Network.inputs(COLUMNS)).dtype(DType.FLOAT64).seed(4).build(BACKEND);
  }

  private static Trial trial(Network network) {
    double[] u = new double[ROWS * network.outputs()];
    System.arraycopy(U, 0, u, 0, u.length);
    return Trial.of(network, X, u);
  }

  private static double[] value(Network network, int parameter) {
    return network.parameters().get(parameter).value().toArray();
  }

  private static void requireClose(double[] got, double[] expected) {
    assertThat(got).containsExactly(expected, within(1e-13));
  }

  private static double logistic(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  @Test
  void rmsNormFollowsZhangAndSennrich() {
    double epsilon = 0.3;
    Network network = network(b -> b.rmsNorm(epsilon));
    double[] gamma = {1, -2, 0.5, 3, 0, 1.5};
    network.parameters().get(0).value().write(0, gamma, 0, COLUMNS);
    Trial trial = trial(network);
    double[] q = new double[X.length];
    double[] dx = new double[X.length];
    double[] dGamma = new double[COLUMNS];
    for (int i = 0; i < ROWS; i++) {
      double squares = 0;
      double along = 0;
      for (int j = 0; j < COLUMNS; j++) {
        int at = i * COLUMNS + j;
        squares += X[at] * X[at];
        along += U[at] * gamma[j] * X[at];
      }
      double rms = Math.sqrt(squares / COLUMNS + epsilon);
      for (int j = 0; j < COLUMNS; j++) {
        int at = i * COLUMNS + j;
        q[at] = gamma[j] * X[at] / rms;
        dx[at] = gamma[j] * U[at] / rms - X[at] * along / (COLUMNS * Math.pow(rms, 3));
        dGamma[j] += U[at] * X[at] / rms;
      }
    }
    requireClose(trial.q(), q);
    requireClose(trial.dx(), dx);
    requireClose(trial.gradients().get(0), dGamma);
  }

  @Test
  void gluFollowsDauphinAndOthers() {
    Trial trial = trial(network(b -> b.glu()));
    double[] q = new double[X.length / 2];
    double[] dx = new double[X.length];
    for (int i = 0; i < q.length; i++) {
      int a = i / 3 * COLUMNS + i % 3;
      double gate = logistic(X[a + 3]);
      q[i] = X[a] * gate;
      dx[a] = U[i] * gate;
      dx[a + 3] = U[i] * X[a] * gate * (1 - gate);
    }
    requireClose(trial.q(), q);
    requireClose(trial.dx(), dx);
  }

  @Test
  void swigluFollowsShazeer() {
    Trial trial = trial(network(b -> b.swiglu()));
    double[] q = new double[X.length / 2];
    double[] dx = new double[X.length];
    for (int i = 0; i < q.length; i++) {
      int a = i / 3 * COLUMNS + i % 3;
      double gate = logistic(X[a]);
      q[i] = X[a] * gate * X[a + 3];
      dx[a] = U[i] * X[a + 3] * (gate + X[a] * gate * (1 - gate));
      dx[a + 3] = U[i] * X[a] * gate;
    }
    requireClose(trial.q(), q);
    requireClose(trial.dx(), dx);
  }

  @Test
  void anEmbeddingLooksItsRowsUpAndSumsTheirGradients() {
    double[] x = {2, 0.5, 0, 0, -1, 1, 2, 3, 0};
    Network network =
        Network.inputs(3)
            .embedding(new EmbeddedColumn(2, 2, 1), new EmbeddedColumn(0, 3, 2))
            .dtype(DType.FLOAT64)
            .build(BACKEND);
    double[] first = value(network, 0);
    double[] last = value(network, 1);
    double[] u = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
    Trial trial = Trial.of(network, x, u);
    assertThat(trial.q())
        .containsExactly(
            first[4], first[5], 0.5, last[0], first[0], first[1], -1, last[1], first[4], first[5],
            3, last[0]);
    assertThat(trial.gradients().get(0)).containsExactly(5, 6, 0, 0, 1 + 9, 2 + 10);
    assertThat(trial.gradients().get(1)).containsExactly(4 + 12, 8);
    assertThat(trial.dx()).containsExactly(0, 3, 0, 0, 7, 0, 0, 11, 0);
  }

  @Test
  void aResidualBlockAddsItsInput() {
    Network network = network(b -> b.residual(f -> f.dense(COLUMNS, new Tanh())));
    Trial trial = trial(network);
    double[] w = value(network, 0);
    double[] bias = value(network, 1);
    double[] q = new double[X.length];
    double[] dx = new double[X.length];
    for (int i = 0; i < ROWS; i++) {
      for (int j = 0; j < COLUMNS; j++) {
        double f = tanhOfRow(w, bias, i, j);
        int at = i * COLUMNS + j;
        q[at] = X[at] + f;
        dx[at] += U[at];
        for (int k = 0; k < COLUMNS; k++) {
          dx[i * COLUMNS + k] += U[at] * (1 - f * f) * w[j * COLUMNS + k];
        }
      }
    }
    requireClose(trial.q(), q);
    requireClose(trial.dx(), dx);
  }

  @Test
  void branchesStandSideBySide() {
    Network network = network(b -> b.concat(f -> f.dense(2, new Tanh()), f -> f, f -> f.glu()));
    Trial trial = trial(network);
    double[] w = value(network, 0);
    double[] bias = value(network, 1);
    int width = 2 + COLUMNS + 3;
    double[] q = new double[ROWS * width];
    for (int i = 0; i < ROWS; i++) {
      q[i * width] = tanhOfRow(w, bias, i, 0);
      q[i * width + 1] = tanhOfRow(w, bias, i, 1);
      for (int j = 0; j < COLUMNS; j++) {
        q[i * width + 2 + j] = X[i * COLUMNS + j];
      }
      for (int j = 0; j < 3; j++) {
        int a = i * COLUMNS + j;
        q[i * width + 2 + COLUMNS + j] = X[a] * logistic(X[a + 3]);
      }
    }
    requireClose(trial.q(), q);
  }

  /** tanh of Σ_k w_jk x_ik + b_j. */
  private static double tanhOfRow(double[] w, double[] bias, int i, int j) {
    double p = bias[j];
    for (int k = 0; k < COLUMNS; k++) {
      p += w[j * COLUMNS + k] * X[i * COLUMNS + k];
    }
    return Math.tanh(p);
  }

  @Test
  void theirGradientsPassTheChecker() {
    GradientChecker checker = new GradientChecker(BACKEND);
    HeapTensor x = HeapTensor.of(ROWS, COLUMNS, X);
    List<Blueprint> dense =
        List.of(Dense.of(COLUMNS, Initializer.fanIn(), null), ActivationLayer.of(new Tanh()));
    for (Blueprint layer :
        List.of(
            RmsNorm.of(0.3),
            Gated.glu(),
            Gated.swiglu(),
            Residual.of(dense),
            Concat.of(List.of(dense, List.of(), List.of(Gated.glu()))))) {
      assertThat(checker.check(layer, x).passed()).isTrue();
    }
    HeapTensor whole = HeapTensor.of(3, 2, 0, 0.5, 2, -1, 0, 3);
    Blueprint embedding =
        Embedding.of(Initializer.heNormal(), List.of(new EmbeddedColumn(0, 3, 2)));
    assertThat(checker.withoutInputs().check(embedding, whole).passed()).isTrue();
  }
}
