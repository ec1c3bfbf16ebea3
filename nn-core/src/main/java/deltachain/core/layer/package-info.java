/** The links of a network: what each computes forward and backward, and the parameters it holds. */
@NullMarked
package deltachain.core.layer;

import org.jspecify.annotations.NullMarked;
