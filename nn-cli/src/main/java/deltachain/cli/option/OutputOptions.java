package deltachain.cli.option;

import picocli.CommandLine.Option;

/** How a command answers. */
public final class OutputOptions {
  @Option(
      names = "--json",
      description = "Print one JSON object to standard output, all else to standard error.")
  private boolean json;

  @Option(names = "--debug", description = "After an error, print its stack trace too.")
  private boolean debug;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  /** Whether standard output is one JSON object. */
  public boolean json() {
    return json;
  }
}
