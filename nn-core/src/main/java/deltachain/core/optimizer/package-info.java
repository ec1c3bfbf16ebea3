/**
 * Optimizers: each one fused pass over a layer's weights, gradient and state.
 *
 * <p>{@link deltachain.core.optimizer.Optimizers} knows them by name.
 */
@NullMarked
package deltachain.core.optimizer;

import org.jspecify.annotations.NullMarked;
