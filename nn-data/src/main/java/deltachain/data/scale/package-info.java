/** Columns brought to a size that a network learns well from. */
@NullMarked
package deltachain.data.scale;

import org.jspecify.annotations.NullMarked;
