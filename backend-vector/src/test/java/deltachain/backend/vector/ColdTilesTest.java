package deltachain.backend.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ColdTilesTest {
  private static final int TERMS = 37;

  @BeforeAll
  static void tilesNeedTheVectorApi() {
    assumeTrue(Incubator.PRESENT, "without --add-modules jdk.incubator.vector");
  }

  @Test
  void float32TilesHaveTheSameBitsBeforeTheyAreCompiled() {
    int columns = Tiles32.PANEL;
    float[] a = floats(8 * TERMS);
    float[] b = floats(TERMS * columns);
    for (int rows = 1; rows <= 8; rows++) {
      float[] cold = new float[rows * columns];
      for (int i = 0; i < rows; i++) {
        ColdTiles32.row(TERMS, a, i * TERMS, 1, columns, b, 0, columns, cold, i * columns);
      }
      float[] warm = new float[rows * columns];
      RegisterTiles32.multiply(rows, 2, TERMS, a, 0, TERMS, 1, 1, b, 0, columns, warm, 0, columns);

      assertThat(cold).isEqualTo(warm);
    }
  }

  @Test
  void float64TilesHaveTheSameBitsBeforeTheyAreCompiled() {
    int columns = Tiles64.PANEL;
    double[] a = new Random(1).doubles(8 * TERMS, -1, 1).toArray();
    double[] b = new Random(2).doubles(TERMS * columns, -1, 1).toArray();
    for (int rows = 1; rows <= 8; rows++) {
      double[] cold = new double[rows * columns];
      for (int i = 0; i < rows; i++) {
        ColdTiles64.row(TERMS, a, i, 8, columns, b, 0, columns, cold, i * columns);
      }
      double[] warm = new double[rows * columns];
      RegisterTiles64.multiply(rows, 2, TERMS, a, 0, 1, 8, 1, b, 0, columns, warm, 0, columns);

      assertThat(cold).isEqualTo(warm);
    }
  }

  @Test
  void wideTilesHaveTheSameBitsAsOthers() {
    int columns = 2 * Tiles32.PANEL;
    float[] a = floats(8 * TERMS);
    float[] b = floats(TERMS * columns);
    float[] expected = new float[8 * columns];
    for (int j = 0; j < columns; j += Tiles32.PANEL) {
      RegisterTiles32.multiply(8, 2, TERMS, a, 0, TERMS, 1, 1, b, j, columns, expected, j, columns);
    }
    float[] wide = new float[8 * columns];

    RegisterTiles32.multiply(4, 4, TERMS, a, 0, TERMS, 1, 2, b, 0, columns, wide, 0, columns);

    assertThat(wide).isEqualTo(expected);
  }

  private static float[] floats(int count) {
    Random random = new Random(count);
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = random.nextFloat() - 0.5f;
    }
    return values;
  }
}
