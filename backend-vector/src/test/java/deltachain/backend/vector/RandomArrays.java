package deltachain.backend.vector;

import java.util.Random;

/** Numbers between -1 and 1, the same for each length. */
final class RandomArrays {
  private RandomArrays() {}

  static double[] doubles(int count) {
    return new Random(count).doubles(count, -1, 1).toArray();
  }

  static float[] floats(int count) {
    double[] values = doubles(count);
    float[] floats = new float[count];
    for (int i = 0; i < count; i++) {
      floats[i] = (float) values[i];
    }
    return floats;
  }
}
