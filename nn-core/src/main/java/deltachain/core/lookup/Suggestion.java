package deltachain.core.lookup;

import java.util.Collection;
import java.util.Comparator;

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
                .thenComparing(name -> name))
        .map(name -> " (did you mean '" + name + "'?)")
        .orElse("");
  }

  /**
   * Insertions, deletions and substitutions between two words, letter case apart (Levenshtein,
   * 1966).
   */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        boolean same =
            Character.toLowerCase(a.charAt(i - 1)) == Character.toLowerCase(b.charAt(j - 1));
        int substitute = diagonal + (same ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substitute, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
