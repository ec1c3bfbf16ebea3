package deltachain.core.lookup;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Things by name, with an error that helps when the name is wrong.
 *
 * @param <T> what is registered
 */
public final class Registry<T> {
  private final String kind;
  private final SortedMap<String, T> entries;

  /** A registry of {@code entries}; {@code kind} is the word for one of them in messages. */
  public Registry(String kind, Map<String, ? extends T> entries) {
    this.kind = kind;
    this.entries = new TreeMap<>(entries);
  }

  /** All names, sorted. */
  public SortedSet<String> names() {
    return Collections.unmodifiableSortedSet(new TreeSet<>(entries.keySet()));
  }

  /**
   * The entry of that name.
   *
   * @throws IllegalArgumentException if there is none; the message lists the names there are
   */
  public T get(String name) {
    T entry = entries.get(name);
    if (entry == null) {
      throw new IllegalArgumentException(
          "unknown "
              + kind
              + " '"
              + name
              + "'"
              + Suggestion.didYouMean(name, entries.keySet())
              + "; known: "
              + String.join(", ", entries.keySet()));
    }
    return entry;
  }
}
