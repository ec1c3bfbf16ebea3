/**
 * Data sets made by code: they need no file, and a seed alone decides every bit of them.
 *
 * <p>{@link deltachain.data.synthetic.BuiltIn} lists them by name.
 */
@NullMarked
package deltachain.data.synthetic;

import org.jspecify.annotations.NullMarked;
