package deltachain.tck.golden;

import java.util.ArrayList;
import java.util.List;

/** The comparisons of one case: collects what differs, the first element of each quantity. */
final class Checks {
  private final List<String> failures = new ArrayList<>();

  void close(String quantity, double got, double expected, Tolerance tolerance) {
    if (!tolerance.accepts(got, expected)) {
      failures.add(difference(quantity, got, expected, tolerance));
    }
  }

  void close(String quantity, double[] got, double[] expected, Tolerance tolerance) {
    if (got.length != expected.length) {
      failures.add(quantity + " has " + got.length + " elements, expected " + expected.length);
      return;
    }
    int wrong = 0;
    String first = "";
    for (int i = 0; i < got.length; i++) {
      if (!tolerance.accepts(got[i], expected[i]) && wrong++ == 0) {
        first = difference(quantity + "[" + i + "]", got[i], expected[i], tolerance);
      }
    }
    if (wrong > 0) {
      failures.add(wrong == 1 ? first : first + " (and " + (wrong - 1) + " more of it)");
    }
  }

  void that(boolean holds, String otherwise) {
    if (!holds) {
      failures.add(otherwise);
    }
  }

  private static String difference(
      String quantity, double got, double expected, Tolerance tolerance) {
    return quantity
        + " got "
        + got
        + ", expected "
        + expected
        + ", allowed ±"
        + tolerance.allowed(expected);
  }

  List<String> failures() {
    return List.copyOf(failures);
  }
}
