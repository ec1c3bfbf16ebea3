/** The options that subcommands share, checked. */
@NullMarked
package deltachain.cli.option;

import org.jspecify.annotations.NullMarked;
