package deltachain.tck.golden;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Runs the cases of one file and counts: passed, failed, skipped by name. */
final class Tally {
  private int passed;
  private int failed;
  private int skipped;
  private final Set<String> skippedNames = new LinkedHashSet<>();
  private final List<String> failures = new ArrayList<>();
  private final List<Throwable> causes = new ArrayList<>();

  /** Runs one case; what it throws fails it, a {@link MissingWord} skips it. */
  void run(String name, Consumer<Checks> body) {
    Checks checks = new Checks();
    try {
      body.accept(checks);
    } catch (MissingWord missing) {
      skip(missing.skipped(name));
      return;
    } catch (RuntimeException | LinkageError e) {
      fail(name, e);
      return;
    }
    if (checks.failures().isEmpty()) {
      passed++;
    } else {
      failed++;
      checks.failures().forEach(failure -> failures.add(name + ": " + failure));
    }
  }

  void skip(String name) {
    skipped++;
    skippedNames.add(name);
  }

  void fail(String name, Throwable cause) {
    failed++;
    failures.add(name + ": " + cause);
    causes.add(cause);
  }

  /** The one line of the report. */
  String line(String file, String backend) {
    return "golden "
        + file
        + " backend="
        + backend
        + ": "
        + passed
        + " passed, "
        + failed
        + " failed, "
        + skipped
        + " skipped"
        + (skipped == 0 ? "" : " (" + String.join(", ", skippedNames) + ")");
  }

  /**
   * Throws if a case failed.
   *
   * @throws AssertionError naming file, case and quantity of every failure
   */
  void requireNoFailure(String file, String backend) {
    if (failed == 0) {
      return;
    }
    AssertionError error =
        new AssertionError(
            "backend " + backend + ": " + file + " " + String.join("\n  " + file + " ", failures));
    causes.forEach(error::addSuppressed);
    throw error;
  }
}
