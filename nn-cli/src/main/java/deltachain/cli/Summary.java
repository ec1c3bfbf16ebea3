package deltachain.cli;

import deltachain.cli.console.JsonLine;
import deltachain.cli.console.Text;
import deltachain.core.lookup.Backends;
import deltachain.core.network.Network;

/** What the closing lines of several commands have in common. */
final class Summary {
  private Summary() {}

  /** The line that says what computed. */
  static String backend(Backends.Choice choice) {
    int threads = choice.backend().threads();
    return Text.format(
        "backend        %s (%s, %d thread%s)",
        choice.found().name(),
        choice.found().provider().version(),
        threads,
        threads == 1 ? "" : "s");
  }

  /** The first fields of a report. */
  static JsonLine json(String command, Backends.Choice choice, Network network) {
    return new JsonLine()
        .put("command", command)
        .put("backend", choice.found().name())
        .put("dtype", network.dtype().toString())
        .put("threads", choice.backend().threads())
        .put("parameters", network.parameterCount());
  }

  /** The last fields of a report. */
  static void addTime(JsonLine json, double samples, double seconds) {
    json.number("seconds", Math.round(seconds * 1e4) / 1e4)
        .put("samplesPerSecond", Math.round(samples / seconds));
  }
}
