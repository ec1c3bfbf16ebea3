/** Where the command writes to: streams, progress, JSON, the log line of the backend lookup. */
@NullMarked
package deltachain.cli.console;

import org.jspecify.annotations.NullMarked;
