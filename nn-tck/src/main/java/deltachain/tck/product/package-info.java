/** Rules of the matrix product. */
@NullMarked
package deltachain.tck.product;

import org.jspecify.annotations.NullMarked;
