/** Initial weights: one interface, whose variants cite their papers. */
@NullMarked
package deltachain.core.initializer;

import org.jspecify.annotations.NullMarked;
