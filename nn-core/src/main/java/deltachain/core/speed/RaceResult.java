package deltachain.core.speed;

import deltachain.core.lookup.Backends;
import deltachain.core.lookup.Backends.Found;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How the backends of a race came in.
 *
 * @param standings fastest first; those that failed last
 */
public record RaceResult(List<Standing> standings) {

  /**
   * A backend in the race.
   *
   * @param milliseconds for one batch, the shortest; infinite if it failed
   * @param failure why it has no time, or null
   */
  public record Standing(Found found, double milliseconds, @Nullable RuntimeException failure)
      implements Comparable<Standing> {

    /** By time, then by priority and name. */
    @Override
    public int compareTo(Standing other) {
      return Double.compare(milliseconds, other.milliseconds);
    }

    private String words() {
      return found.name()
          + (failure == null
              ? String.format(Locale.ROOT, " %.3g ms", milliseconds)
              : " can't: " + failure);
    }
  }

  /**
   * Requires a backend that finished; its order is kept.
   *
   * @throws RuntimeException what the first one threw, if all failed: the work is at fault
   */
  public RaceResult {
    standings = List.copyOf(standings);
    Standing first = standings.get(0);
    if (first.failure() != null) {
      throw first.failure();
    }
  }

  /** The fastest. */
  public Standing winner() {
    return standings.get(0);
  }

  /** Opens the fastest, as {@link Backends#select(Found, String)} does. */
  public Backends.Choice choose() {
    return Backends.select(winner().found(), "the fastest of " + standings.size() + ", measured");
  }

  /** All times and the winner in one line. */
  @Override
  public String toString() {
    return standings.stream().map(Standing::words).collect(Collectors.joining(", "))
        + ": taking "
        + winner().found().name();
  }
}
