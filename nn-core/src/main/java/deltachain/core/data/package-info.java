/** Samples and targets in memory, as the training loop takes them. */
@NullMarked
package deltachain.core.data;

import org.jspecify.annotations.NullMarked;
