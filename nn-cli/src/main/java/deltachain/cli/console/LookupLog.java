package deltachain.cli.console;

import java.io.PrintWriter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Shows the log of the library as plain lines on standard error while it is open. */
public final class LookupLog implements AutoCloseable {
  private static final Logger LIBRARY = Logger.getLogger("deltachain");

  private final Handler lines;

  /** Begins to show messages of that level and above. */
  public LookupLog(PrintWriter err, Level level) {
    lines =
        new Handler() {
          @Override
          public void publish(LogRecord message) {
            if (isLoggable(message)) {
              err.println(message.getMessage());
              err.flush();
            }
          }

          @Override
          public void flush() {
            err.flush();
          }

          @Override
          public void close() {
            err.flush();
          }
        };
    lines.setLevel(level);
    LIBRARY.addHandler(lines);
    LIBRARY.setUseParentHandlers(false);
  }

  /** Leaves the log as it was. */
  @Override
  public void close() {
    LIBRARY.removeHandler(lines);
    LIBRARY.setUseParentHandlers(true);
  }
}
