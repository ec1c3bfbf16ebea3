/**
 * The {@code nn} command: {@link deltachain.cli.Main} is the program, {@link deltachain.cli.Cli}
 * the command line with its error handling, and each subcommand one class.
 *
 * <p>To add a subcommand: a class with picocli's {@code @Command}, and one line in {@code Cli}.
 */
@NullMarked
package deltachain.cli;

import org.jspecify.annotations.NullMarked;
