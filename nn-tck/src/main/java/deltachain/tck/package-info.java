/** The one shared test suite that every backend passes. */
@NullMarked
package deltachain.tck;

import org.jspecify.annotations.NullMarked;
