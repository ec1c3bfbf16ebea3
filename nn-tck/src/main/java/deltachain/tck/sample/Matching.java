package deltachain.tck.sample;

import java.util.Arrays;
import java.util.Locale;

/** Compares results with what they should be; a failure names the case and the index. */
public final class Matching {
  private Matching() {}

  /** Fails unless every element is equal, NaN to NaN, and 0 to −0. */
  public static void exactly(String context, int columns, double[] got, double[] expected) {
    within(context, columns, got, expected, 0);
  }

  /** Fails unless every element has the same bits; names the first that hasn't. */
  public static void sameBits(String context, double[] got, double[] expected) {
    int at = Arrays.mismatch(got, expected);
    if (at >= 0) {
      boolean both = at < Math.min(got.length, expected.length);
      throw new AssertionError(
          String.format(
              "%s: element %d of %d: got %s, expected %s",
              context,
              at,
              expected.length,
              both ? Double.toString(got[at]) : got.length + " elements",
              both ? Double.toString(expected[at]) : expected.length + " elements"));
    }
  }

  /**
   * Fails unless every |got − expected| ≤ {@code tolerance} · max(1, |expected|).
   *
   * @param columns of the matrix, to name the index by row and column
   */
  public static void within(
      String context, int columns, double[] got, double[] expected, double tolerance) {
    if (got.length != expected.length) {
      throw new AssertionError(
          context + ": got " + got.length + " elements, expected " + expected.length);
    }
    for (int i = 0; i < got.length; i++) {
      double allowed = tolerance == 0 ? 0 : tolerance * Math.max(1, Math.abs(expected[i]));
      element(context, i / columns, i % columns, got[i], expected[i], allowed);
    }
  }

  /** Fails unless |got − expected| ≤ allowed; NaN and infinities match only themselves. */
  public static void element(
      String context, int row, int column, double got, double expected, double allowed) {
    boolean matches =
        Double.isFinite(expected)
            ? Math.abs(got - expected) <= allowed
            : Double.compare(got, expected) == 0;
    if (!matches) {
      throw new AssertionError(
          String.format(
              Locale.ROOT,
              "%s: at (%d, %d) got %s, expected %s, difference %.3g, allowed %.3g",
              context,
              row,
              column,
              got,
              expected,
              got - expected,
              allowed));
    }
  }
}
