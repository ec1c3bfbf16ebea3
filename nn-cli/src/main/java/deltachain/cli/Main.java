package deltachain.cli;

import deltachain.cli.console.Console;
import deltachain.cli.console.Interruption;
import deltachain.cli.console.StandardOutput;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** The program {@code nn}. */
public final class Main {
  /** How wide the terminal is that standard error goes to; the script sets it if it is one. */
  private static final String COLUMNS_PROPERTY = "nn.terminal.columns";

  private static final int USUAL_COLUMNS = 80;

  private Main() {}

  /** Runs the command, and ends the JVM with its exit code. */
  public static void main(String... arguments) {
    OutputStream err = new FileOutputStream(FileDescriptor.err);
    // Standard output is for results alone: what libraries print there goes to standard error.
    System.setOut(new PrintStream(err, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    StandardOutput out = new StandardOutput(new FileOutputStream(FileDescriptor.out));
    Console console = new Console(writer(out), writer(err), columns());
    Interruption interruption = Interruption.watch(console);
    int exitCode = new Cli(console).run(arguments);
    interruption.finished();
    if (exitCode == 0 && out.failure().isPresent()) {
      console.err().println("nn: standard output can't be written: " + out.failure().get());
      console.err().flush();
      exitCode = ErrorLine.FAILED;
    }
    System.exit(exitCode);
  }

  private static PrintWriter writer(OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
  }

  private static int columns() {
    Integer columns = Integer.getInteger(COLUMNS_PROPERTY);
    return columns == null ? 0 : columns > 0 ? columns : USUAL_COLUMNS;
  }
}
