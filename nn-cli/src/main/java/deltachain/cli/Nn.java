package deltachain.cli;

import deltachain.cli.option.WrongUseException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command itself; the work is done by subcommands. */
@Command(
    name = "nn",
    description = "Train and run feedforward neural networks.",
    versionProvider = Nn.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    footerHeading = "%nEnvironment:%n",
    footer = {
      "  NN_OPTS    options for Java, such as -Xmx4g or -Dnn.backend=ejml",
      "  JAVA_HOME  the JDK to run with, 17 or newer",
      "",
      "Exit codes: 0, 1 for work that failed, 2 for wrong use.",
      "nn COMMAND --help shows the options of a command."
    })
final class Nn implements Callable<Integer> {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version.")
  private boolean version;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    throw new WrongUseException(
        "no command: expected one of " + String.join(", ", spec.subcommands().keySet()));
  }

  /** The version in the jar's manifest. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Nn.class.getPackage().getImplementationVersion();
      return new String[] {
        "nn " + (version == null ? "(not from a jar)" : version),
        "Java " + Runtime.version() + ", " + System.getProperty("os.name")
      };
    }
  }
}
