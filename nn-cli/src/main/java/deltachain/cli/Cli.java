package deltachain.cli;

import deltachain.cli.console.Console;
import deltachain.cli.console.LookupLog;
import deltachain.cli.console.Text;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** The command line: finds the subcommand, runs it, and puts any failure in one line. */
public final class Cli {
  private static final int HELP_WIDTH = 90;

  private final Console console;
  private final CommandLine nn;

  /** A command line on that console. */
  public Cli(Console console) {
    this.console = console;
    this.nn =
        new CommandLine(new Nn())
            .addSubcommand(new TrainCommand(console))
            .addSubcommand(new EvaluateCommand(console))
            .addSubcommand(new BackendsCommand(console))
            .addSubcommand(new BenchCommand(console))
            .addSubcommand(new DoctorCommand(console))
            .setOut(console.out())
            .setErr(console.err())
            .setExpandAtFiles(false) // a path may begin with @
            .setUsageHelpWidth(HELP_WIDTH)
            .registerConverter(int.class, number("a whole number", Integer::valueOf))
            .registerConverter(Integer.class, number("a whole number", Integer::valueOf))
            .registerConverter(long.class, number("a whole number", Long::valueOf))
            .registerConverter(double.class, number("a number", Double::valueOf))
            .setParameterExceptionHandler((failure, arguments) -> wrong(failure, arguments))
            .setExecutionExceptionHandler(
                (failure, command, parsed) ->
                    fail(failure, command, parsed.originalArgs().contains("--debug")));
    nn.getSubcommands()
        .values()
        .forEach(
            command ->
                command
                    .getCommandSpec()
                    .usageMessage()
                    .sortOptions(false)
                    .abbreviateSynopsis(true));
  }

  private static <T> ITypeConverter<T> number(String expected, ITypeConverter<T> parser) {
    return text -> {
      try {
        return parser.convert(text.strip());
      } catch (NumberFormatException e) {
        throw new TypeConversionException("'" + text + "' is not " + expected);
      }
    };
  }

  /**
   * Runs a command.
   *
   * @return the exit code: 0, 1 for work that failed, 2 for wrong use
   */
  public int run(String... arguments) {
    List<String> given = Arrays.asList(arguments);
    Level level = given.contains("backends") ? Level.WARNING : Level.INFO;
    try (LookupLog log = new LookupLog(console.err(), level)) {
      return nn.execute(arguments);
    } catch (StackOverflowError | OutOfMemoryError | LinkageError e) {
      return fail(e, nn, given.contains("--debug"));
    } finally {
      console.out().flush();
      console.err().flush();
    }
  }

  private int wrong(ParameterException failure, String[] arguments) {
    CommandLine command = failure.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    return print(
        new ErrorLine(ErrorLine.WRONG_USE, Text.oneLine(WrongArguments.describe(failure))),
        name,
        failure,
        Arrays.asList(arguments).contains("--debug"));
  }

  private int fail(Throwable failure, CommandLine command, boolean debug) {
    return print(ErrorLine.of(failure), command.getCommandSpec().qualifiedName(), failure, debug);
  }

  private int print(ErrorLine line, String command, Throwable failure, boolean debug) {
    boolean wrongUse = line.exitCode() == ErrorLine.WRONG_USE;
    String hint = wrongUse ? "; see " + command + " --help" : "";
    console.err().println(command + ": " + line.text() + hint);
    if (debug) {
      failure.printStackTrace(console.err());
    }
    return line.exitCode();
  }
}
