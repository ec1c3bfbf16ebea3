/** The shortest right backend: an example to start from, and the curve that others are held to. */
@NullMarked
package deltachain.tck.reference;

import org.jspecify.annotations.NullMarked;
