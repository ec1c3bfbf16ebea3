package deltachain.bench.compare;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Tells what has been measured, a line each. */
final class Progress {
  private final PrintWriter out;
  private final long begin = System.nanoTime();

  Progress(PrintWriter out) {
    this.out = out;
  }

  /** A line of text behind the time since the start. */
  void say(String text) {
    long seconds = (System.nanoTime() - begin) / 1_000_000_000;
    out.printf(Locale.ROOT, "%2d:%02d %s%n", seconds / 60, seconds % 60, text);
    out.flush();
  }

  void step(StepResult result, Turns turns) {
    say(
        title(result.workload() + " " + result.optimizer(), result.threads())
            + texts(result.engines()));
    warn(turns);
  }

  void round(int round, int rounds, int products, int threads) {
    say(title(products + " products", threads) + "round " + (round + 1) + " of " + rounds);
  }

  void products(List<ProductResult> results, Turns turns) {
    results.stream()
        .findFirst()
        .ifPresent(first -> say(title(results.size() + " products", first.threads()) + "done"));
    warn(turns);
  }

  void whole(WholeResult result) {
    say(title(result.what(), result.threads()) + texts(result.engines()));
  }

  private void warn(Turns turns) {
    if (turns.areDisturbed()) {
      say(
          String.format(
              Locale.ROOT,
              "warning: engines whose turn it wasn't used %.0f %% of a core meanwhile",
              100 * turns.disturbance()));
    }
  }

  private static String title(String what, int threads) {
    return what + ", " + threads + (threads == 1 ? " thread: " : " threads: ");
  }

  private static String texts(List<Blocks> engines) {
    return engines.stream().map(Progress::text).collect(Collectors.joining(", "));
  }

  private static String text(Blocks blocks) {
    return blocks.hasFailed()
        ? blocks.engine() + " FAILED: " + blocks.failure()
        : String.format(Locale.ROOT, "%s %,.1f µs", blocks.engine(), blocks.median());
  }
}
