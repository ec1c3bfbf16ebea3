package deltachain.tck.sample;

import deltachain.api.DType;
import java.util.Arrays;

/** Numbers as an element type holds them. */
public final class Values {
  private Values() {}

  /** The value rounded to the element type. */
  public static double round(DType dtype, double value) {
    return dtype == DType.FLOAT32 ? (float) value : value;
  }

  /** {@code count} times the same value. */
  public static double[] filled(int count, double value) {
    double[] values = new double[count];
    Arrays.fill(values, value);
    return values;
  }

  /** The values as floats. */
  public static float[] floats(double... values) {
    float[] floats = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      floats[i] = (float) values[i];
    }
    return floats;
  }

  /** The floats as doubles. */
  public static double[] doubles(float... values) {
    double[] doubles = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      doubles[i] = values[i];
    }
    return doubles;
  }
}
