/** Networks in files: written whole or not at all, read without running code. */
@NullMarked
package deltachain.core.model;

import org.jspecify.annotations.NullMarked;
