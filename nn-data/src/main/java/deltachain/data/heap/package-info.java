/** Whether a data set fits in memory: asked before the memory is taken. */
@NullMarked
package deltachain.data.heap;

import org.jspecify.annotations.NullMarked;
