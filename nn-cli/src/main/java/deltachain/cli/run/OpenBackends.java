package deltachain.cli.run;

import deltachain.cli.console.Text;
import deltachain.core.lookup.Backends;
import deltachain.core.lookup.Backends.Found;
import deltachain.spi.Backend;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Several backends at once, each opened with {@code nn.threads} threads.
 *
 * @param backends those that work, in the order of the lookup
 * @param failures why the others don't, by name
 */
public record OpenBackends(Map<Found, Backend> backends, Map<String, String> failures) {

  /** Opens them. */
  public static OpenBackends of(List<Found> found) {
    Map<Found, Backend> backends = new LinkedHashMap<>();
    Map<String, String> failures = new LinkedHashMap<>();
    for (Found f : found) {
      try {
        backends.put(f, f.provider().open(Backends.threads()));
      } catch (RuntimeException | LinkageError e) {
        failures.put(f.name(), Text.oneLine(String.valueOf(e)));
      }
    }
    return new OpenBackends(backends, failures);
  }

  /** A line for each, with version and jar. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    backends.forEach(
        (found, backend) ->
            lines.add(
                Text.format(
                    "%-14s %s, %s, %d thread%s",
                    found.name(),
                    found.provider().version(),
                    found.jar(),
                    backend.threads(),
                    backend.threads() == 1 ? "" : "s")));
    failures.forEach(
        (name, cause) -> lines.add(Text.format("%-14s can't be used: %s", name, cause)));
    return lines;
  }

  /**
   * Requires one that works.
   *
   * @throws FailedException if none does
   */
  public void requireOne() {
    if (backends.isEmpty()) {
      throw new FailedException("none of these backends can be used: " + failures);
    }
  }
}
