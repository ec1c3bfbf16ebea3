/** Rules of tensors: memory, row-prefix views, and the life of both. */
@NullMarked
package deltachain.tck.memory;

import org.jspecify.annotations.NullMarked;
