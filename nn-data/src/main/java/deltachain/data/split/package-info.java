/** Some rows to learn from, others to test with. */
@NullMarked
package deltachain.data.split;

import org.jspecify.annotations.NullMarked;
