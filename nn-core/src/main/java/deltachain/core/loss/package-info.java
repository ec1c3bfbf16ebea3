/**
 * Losses: each returns the cost C of a batch and writes ∂C/∂q.
 *
 * <p>{@link deltachain.core.loss.Losses} knows them by name.
 */
@NullMarked
package deltachain.core.loss;

import org.jspecify.annotations.NullMarked;
