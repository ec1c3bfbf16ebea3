/** Rules of the kernels beside the product. */
@NullMarked
package deltachain.tck.kernel;

import org.jspecify.annotations.NullMarked;
