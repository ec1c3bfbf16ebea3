package deltachain.backend.vector;

import static deltachain.backend.vector.RandomArrays.doubles;
import static deltachain.backend.vector.RandomArrays.floats;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import deltachain.api.DType;
import deltachain.api.Tensor;
import deltachain.spi.Backend;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NarrowTest {
  private static final int ROWS = 7;
  private static final int TERMS = 48;

  @BeforeAll
  static void narrowTilesNeedWideVectors() {
    assumeTrue(Incubator.PRESENT, "without --add-modules jdk.incubator.vector");
    assumeTrue(Tiles32.TALL == 8, "vectors of less than 512 bits");
  }

  @Test
  void float32TilesHaveTheSameBitsBeforeTheyAreCompiled() {
    Narrow32 narrow = new Narrow32();
    float[] a = floats(ROWS * TERMS);
    for (int groups = 2; groups <= 4; groups++) {
      float[] b = floats(4 * groups * TERMS);
      float[] warm = new float[ROWS * 16];
      narrow.tiles(4 * groups, TERMS, a, 0, TERMS, ROWS, b, 0, warm, 0, 16);
      for (int i = 0; i < ROWS; i++) {
        float[] cold = new float[4 * groups];
        Narrow32.row(TERMS, a, i * TERMS, groups, b, 0, cold, 0);

        for (int j = 0; j < cold.length; j++) {
          assertThat(cold[j]).isEqualTo(warm[16 * i + j]);
        }
      }
    }
  }

  @Test
  void float64TilesHaveTheSameBitsBeforeTheyAreCompiled() {
    Narrow64 narrow = new Narrow64();
    double[] a = doubles(ROWS * TERMS);
    double[] b = doubles(8 * TERMS);
    double[] warm = new double[ROWS * 8];
    narrow.tiles(8, TERMS, a, 0, TERMS, ROWS, b, 0, warm, 0, 8);
    for (int i = 0; i < ROWS; i++) {
      double[] cold = new double[8];
      Narrow64.row(TERMS, a, i * TERMS, 2, b, 0, cold, 0);

      for (int j = 0; j < cold.length; j++) {
        assertThat(cold[j]).isEqualTo(warm[8 * i + j]);
      }
    }
  }

  /** Also fewer rows than a tile, and more that are no whole tiles. */
  @ParameterizedTest
  @ValueSource(ints = {1, 3, 4, 5, 7, 63, 64, 65, 66, 71, 79, 128, 130})
  void tilesWriteNothingBeyondTheLastRow(int rows) {
    Narrow32 narrow = new Narrow32();
    float[] a = floats(rows * TERMS);
    for (int columns = 5; columns <= 15; columns++) {
      int groups = (columns + 3) / 4;
      float[] b = floats(4 * groups * TERMS);
      float[] expected = new float[(rows + 16) * columns];
      Arrays.fill(expected, 7);
      float[] c = expected.clone();
      float[] row = new float[4 * groups];
      for (int i = 0; i < rows; i++) {
        Narrow32.row(TERMS, a, i * TERMS, groups, b, 0, row, 0);
        System.arraycopy(row, 0, expected, i * columns, columns);
      }

      narrow.tiles(columns, TERMS, a, 0, TERMS, rows, b, 0, c, 0, columns);

      assertThat(c).as("%d columns", columns).isEqualTo(expected);
    }
  }

  /** So many products that all warm-ups begin, and another that waits for the last of them. */
  @ParameterizedTest
  @EnumSource
  @Timeout(120)
  void warmUpsEndWithoutExceptions(DType dtype) throws InterruptedException {
    Queue<Throwable> thrown = new ConcurrentLinkedQueue<>();
    Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler((thread, problem) -> thrown.add(problem));
    try {
      Backend backend = new VectorProvider().open(1);
      for (int columns : new int[] {3, 7, 11, 15}) {
        Tensor a = backend.allocate(dtype, 64, 128);
        Tensor b = backend.allocate(dtype, 128, columns);
        Tensor transposed = backend.allocate(dtype, columns, 128);
        Tensor c = backend.allocate(dtype, 64, columns);
        for (int i = 0; i < 5000; i++) {
          backend.multiply(false, false, 1, a, b, 0, c);
          backend.multiply(false, true, 1, a, transposed, 0, c);
        }
      }
      WarmUp last = new WarmUp(() -> {});
      while (!last.isDone(Crossover.WORK_TO_WARM_UP)) {
        Thread.sleep(1);
      }
    } finally {
      Thread.setDefaultUncaughtExceptionHandler(before);
    }

    assertThat(thrown).isEmpty();
  }
}
