/**
 * Activations: one class each, with formula, derivative and paper.
 *
 * <p>{@link deltachain.core.activation.Activations} knows them by name.
 */
@NullMarked
package deltachain.core.activation;

import org.jspecify.annotations.NullMarked;
