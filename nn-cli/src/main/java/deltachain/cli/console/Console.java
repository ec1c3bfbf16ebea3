package deltachain.cli.console;

import java.io.PrintWriter;

/**
 * The two streams of a command.
 *
 * @param out standard output, for results
 * @param err standard error, for errors and progress
 * @param columns the width of the terminal that standard error is, or 0 if it is none
 */
public record Console(PrintWriter out, PrintWriter err, int columns) {

  /** Whether someone is watching: lines may be rewritten. */
  public boolean isTerminal() {
    return columns > 0;
  }

  /**
   * Where the lines for people go.
   *
   * @param json whether standard output belongs to a JSON object
   */
  public PrintWriter report(boolean json) {
    return json ? err : out;
  }
}
