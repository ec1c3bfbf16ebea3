/** Rules of whole networks: gradients, learning, determinism. */
@NullMarked
package deltachain.tck.training;

import org.jspecify.annotations.NullMarked;
