package deltachain.core.lookup;

import java.util.Collection;
import java.util.Locale;

/**
 * The known name that was probably meant by an unknown one.
 *
 * <p>Names are compared without regard to case by their edit distance, the least number of
 * inserted, deleted and replaced characters (Levenshtein, 1966).
 */
public final class Suggestion {
  private static final int SMALL_DISTANCE = 2;

  private Suggestion() {}

  /**
   * The words {@code " (did you mean 'x'?)"} for the nearest known name x, to be put behind the
   * wrong one in a message; empty if none is near: at most 2 edits or a third of the wrong name's
   * length, and fewer edits than it has characters. Of equally near names the first counts.
   */
  public static String didYouMean(String wrong, Collection<String> known) {
    int least = Math.min(Math.max(SMALL_DISTANCE, wrong.length() / 3), wrong.length() - 1) + 1;
    String nearest = "";
    for (String name : known) {
      // Lengths first: the distance is at least their difference.
      if (Math.abs(name.length() - wrong.length()) < least) {
        int distance = distance(wrong.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
        if (distance < least) {
          least = distance;
          nearest = name;
        }
      }
    }
    return nearest.isEmpty() ? "" : " (did you mean '" + nearest + "'?)";
  }

  /** The edit distance, by rows: {@code row[j]} is that of a's first i and b's first j letters. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
