package deltachain.core.layer;

import static org.assertj.core.api.Assertions.assertThat;

import deltachain.api.DType;
import deltachain.api.Tensor;
import deltachain.core.lookup.fake.PlainBackend;
import deltachain.core.network.Network;
import deltachain.core.network.Predictor;
import deltachain.spi.HeapTensor;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every kind of layer. */
class EveryKindTest {
  private static final PlainBackend BACKEND = new PlainBackend(1);
  private static final int ROWS = 16;
  private static final double[] X = Kind.rows(ROWS);

  @ParameterizedTest
  @EnumSource
  void float32StaysWithinAHundredThousandthOfTheNorm(Kind kind) {
    Network narrow = kind.build(BACKEND, DType.FLOAT32);
    Network wide = kind.build(BACKEND, DType.FLOAT64);
    for (int k = 0; k < narrow.parameters().size(); k++) {
      double[] rounded = narrow.parameters().get(k).value().toArray();
      wide.parameters().get(k).value().write(0, rounded, 0, rounded.length);
    }
    double[] u = new double[ROWS * wide.outputs()];
    for (int i = 0; i < u.length; i++) {
      u[i] = i % 7 - 3;
    }
    Trial got = Trial.of(narrow, X, u);
    Trial expected = Trial.of(wide, X, u);
    requireClose("q", got.q(), expected.q());
    requireClose("dx", got.dx(), expected.dx());
    for (int k = 0; k < expected.gradients().size(); k++) {
      String name = "gradient of " + wide.parameters().get(k).name();
      requireClose(name, got.gradients().get(k), expected.gradients().get(k));
    }
    for (int k = 0; k < wide.statistics().size(); k++) {
      Tensor statistic = narrow.statistics().get(k).value();
      String name = wide.statistics().get(k).name();
      requireClose(name, statistic.toArray(), wide.statistics().get(k).value().toArray());
    }
  }

  private static void requireClose(String what, double[] got, double[] expected) {
    double error = 0;
    double norm = 0;
    for (int i = 0; i < expected.length; i++) {
      error += Math.pow(got[i] - expected[i], 2);
      norm += Math.pow(expected[i], 2);
    }
    assertThat(got).as(what).hasSameSizeAs(expected);
    assertThat(Math.sqrt(error)).as(what).isLessThanOrEqualTo(1e-5 * Math.sqrt(norm));
  }

  @ParameterizedTest
  @EnumSource
  void predictorsOnSeveralThreadsDoNotDisturbEachOther(Kind kind) throws Exception {
    Network network = kind.build(BACKEND, DType.FLOAT64);
    int threads = 4;
    CountDownLatch together = new CountDownLatch(threads);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<double[]>> outputs = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        HeapTensor x = shifted(thread);
        outputs.add(
            pool.submit(
                () -> {
                  together.countDown();
                  together.await();
                  return predictOften(network, x);
                }));
      }
      for (int thread = 0; thread < threads; thread++) {
        double[] alone = network.predict(shifted(thread)).toArray();
        assertThat(outputs.get(thread).get()).isEqualTo(alone);
      }
    } finally {
      pool.shutdownNow();
    }
  }

  /** Other rows for each thread. */
  private static HeapTensor shifted(int thread) {
    double[] x = X.clone();
    for (int i = 0; i < x.length; i++) {
      x[i] += i % Kind.INPUTS == 0 ? 0 : thread;
    }
    return HeapTensor.of(ROWS, Kind.INPUTS, x);
  }

  private static double[] predictOften(Network network, HeapTensor x) {
    HeapTensor outputs = new HeapTensor(DType.FLOAT64, ROWS, network.outputs());
    double[] first = network.predict(x).toArray();
    try (Predictor predictor = new Predictor(network, 5)) {
      for (int i = 0; i < 200; i++) {
        predictor.predict(x, outputs);
        assertThat(outputs.doubles()).isEqualTo(first);
      }
    }
    return first;
  }
}
