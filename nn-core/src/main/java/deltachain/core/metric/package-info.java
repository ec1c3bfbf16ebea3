/** Measures of predictions against targets. */
@NullMarked
package deltachain.core.metric;

import org.jspecify.annotations.NullMarked;
