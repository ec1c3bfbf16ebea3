/** Checks for activations, losses, layers and backends of your own. */
@NullMarked
package deltachain.core.check;

import org.jspecify.annotations.NullMarked;
