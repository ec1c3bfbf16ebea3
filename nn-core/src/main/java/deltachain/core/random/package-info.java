/** The one documented, seedable generator of random numbers. */
@NullMarked
package deltachain.core.random;

import org.jspecify.annotations.NullMarked;
