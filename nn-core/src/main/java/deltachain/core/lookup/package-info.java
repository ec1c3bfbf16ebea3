/** Finding things by name, and what to say when a name is unknown. */
@NullMarked
package deltachain.core.lookup;

import org.jspecify.annotations.NullMarked;
