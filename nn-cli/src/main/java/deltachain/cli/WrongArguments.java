package deltachain.cli;

import deltachain.core.lookup.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with arguments that can't be parsed, in one line. */
final class WrongArguments {
  private WrongArguments() {}

  static String describe(ParameterException failure) {
    if (failure instanceof UnmatchedArgumentException unmatched
        && !unmatched.getUnmatched().isEmpty()) {
      return unknown(unmatched.getUnmatched().get(0), failure.getCommandLine());
    }
    String message = Objects.requireNonNullElse(failure.getMessage(), failure.toString());
    return message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
  }

  private static String unknown(String argument, CommandLine command) {
    boolean isOption = argument.startsWith("-");
    String name = isOption ? argument.split("=", 2)[0] : argument;
    List<String> known = new ArrayList<>();
    if (isOption) {
      command.getCommandSpec().options().forEach(o -> known.addAll(List.of(o.names())));
    } else {
      known.addAll(command.getSubcommands().keySet());
    }
    String kind = isOption ? "option" : known.isEmpty() ? "argument" : "command";
    return "unknown " + kind + " '" + name + "'" + Suggestion.didYouMean(name, known);
  }
}
