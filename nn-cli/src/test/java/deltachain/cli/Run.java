package deltachain.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import deltachain.cli.console.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A command that ended.
 *
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record Run(int exitCode, String out, String err) {
  private static final List<String> PROPERTIES = List.of("nn.backend", "nn.threads");

  private static final Map<String, String> SMALL = Map.of("--hidden", "4", "--batch-size", "4");

  /** Runs a command in this JVM. */
  static Run nn(String... arguments) {
    return onTerminal(0, arguments);
  }

  /** Runs a command in this JVM, with a terminal of that width for standard error. */
  static Run onTerminal(int columns, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    try {
      Console console = new Console(new PrintWriter(out), new PrintWriter(err), columns);
      int exitCode = new Cli(console).run(arguments);
      return new Run(exitCode, out.toString(), err.toString());
    } finally {
      PROPERTIES.forEach(System::clearProperty);
    }
  }

  /**
   * Runs {@code train} with a these arguments, and a small network and small batches if they name
   * none.
   */
  static Run train(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    SMALL.forEach(
        (option, value) -> {
          if (!all.contains(option)) {
            all.addAll(List.of(option, value));
          }
        });
    all.add(0, "train");
    return nn(all.toArray(String[]::new));
  }

  /** The last line of standard output as JSON. */
  Map<String, Object> json() throws IOException {
    List<String> lines = out.lines().toList();
    return JSON.std.mapFrom(lines.get(lines.size() - 1));
  }

  /** A field of {@link #json}. */
  Object field(String name) throws IOException {
    return Objects.requireNonNull(json().get(name), name);
  }

  /** Requires success. */
  Run succeeded() {
    assertThat(exitCode).as(err).isZero();
    return this;
  }

  /** Requires that wrong use was told in this one line and nothing else. */
  void isWrongUse(String line) {
    assertThat(err).isEqualTo(line + System.lineSeparator());
    assertThat(out).isEmpty();
    assertThat(exitCode).isEqualTo(2);
  }

  /** Requires that failed work was told in this one line and nothing else. */
  void failed(String line) {
    assertThat(err).isEqualTo(line + System.lineSeparator());
    assertThat(out).isEmpty();
    assertThat(exitCode).isEqualTo(1);
  }
}
