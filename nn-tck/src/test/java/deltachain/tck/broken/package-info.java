/** The suite tests itself: backends with one fault each, and the rule that must find it. */
@NullMarked
package deltachain.tck.broken;

import org.jspecify.annotations.NullMarked;
