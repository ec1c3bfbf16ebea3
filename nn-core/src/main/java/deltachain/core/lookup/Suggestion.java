package deltachain.core.lookup;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Guesses what a misspelt name was meant to be. */
public final class Suggestion {
  private Suggestion() {}

  /**
   * {@code " (did you mean 'x'?)"} for the known name with the smallest edit distance, if it is at
   * most 2 or a third of the length, and the two have a letter in common; else an empty string.
   */
  public static String didYouMean(String wrong, Collection<String> known) {
    int limit = Math.max(2, wrong.length() / 3);
    return known.stream()
        .filter(name -> distance(wrong, name) <= limit)
        .filter(name -> distance(wrong, name) < Math.max(wrong.length(), name.length()))
        .min(
            Comparator.comparingInt((String name) -> distance(wrong, name))
                .thenComparing(name -> Math.abs(name.length() - wrong.length()))
                .thenComparing(name -> name))
        .map(name -> " (did you mean '" + name + "'?)")
        .orElse("");
  }

  /**
   * Insertions, deletions, substitutions and swaps of neighbours between two words, letter case
   * apart (Damerau, 1964), no letter changed twice.
   */
  private static int distance(String a, String b) {
    String from = a.toLowerCase(Locale.ROOT);
    String to = b.toLowerCase(Locale.ROOT);
    int[][] d = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int j = 0; j <= to.length(); j++) {
        d[i][j] = i == 0 || j == 0 ? i + j : step(d, from, to, i, j);
      }
    }
    return d[from.length()][to.length()];
  }

  private static int step(int[][] d, String from, String to, int i, int j) {
    boolean same = from.charAt(i - 1) == to.charAt(j - 1);
    int fewest = Math.min(d[i - 1][j - 1] + (same ? 0 : 1), 1 + Math.min(d[i - 1][j], d[i][j - 1]));
    boolean swapped =
        i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1);
    return swapped ? Math.min(fewest, d[i - 2][j - 2] + 1) : fewest;
  }
}
