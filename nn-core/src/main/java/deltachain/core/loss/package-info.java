/**
 * Losses: each returns the cost C of a batch and writes ∂C/∂q.
 *
 * <p>{@link deltachain.core.loss.Losses} knows them by name. A {@link
 * deltachain.core.loss.Reduction} says what the sum over a batch is divided by, and {@link
 * deltachain.core.loss.Weighted} gives rows weights of their own.
 */
@NullMarked
package deltachain.core.loss;

import org.jspecify.annotations.NullMarked;
