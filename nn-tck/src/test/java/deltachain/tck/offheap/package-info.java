/** A backend whose tensors show no array: the suite's own test of block copies without natives. */
@NullMarked
package deltachain.tck.offheap;

import org.jspecify.annotations.NullMarked;
