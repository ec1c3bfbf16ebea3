/** Rules of exp, log, tanh and erf. */
@NullMarked
package deltachain.tck.elementary;

import org.jspecify.annotations.NullMarked;
