/**
 * Networks, and the two ways to run them.
 *
 * <p>{@link deltachain.core.network.Network} holds the layers; {@link
 * deltachain.core.network.Predictor} runs them forward; {@link deltachain.core.network.Chain} runs
 * them forward and backward and shows every p, q and Δ on the way.
 */
@NullMarked
package deltachain.core.network;

import org.jspecify.annotations.NullMarked;
