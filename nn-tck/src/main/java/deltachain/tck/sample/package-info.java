/** What the rules share: random tensors, guarded views, comparisons that name what differs. */
@NullMarked
package deltachain.tck.sample;

import org.jspecify.annotations.NullMarked;
