/** Checks for activations, losses and layers of your own. */
@NullMarked
package deltachain.core.check;

import org.jspecify.annotations.NullMarked;
